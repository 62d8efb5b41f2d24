package org.beleg.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.beleg.describe.Contents;
import org.beleg.describe.Contents.Body;

/** Contents as a bag (BagIt 1.0, RFC 8493), written file by file in one order; manifests are made on the way. */
final class Bag {
    private static final List<Algorithm> ALGORITHMS = List.of(Algorithm.SHA256, Algorithm.SHA512);
    private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    private static final String OXUM = "Payload-Oxum";

    /** By name, so that data comes before its manifests; the tag manifests last, because they list the rest. */
    private static final Comparator<String> ORDER =
            Comparator.comparing(Bag::isTagManifest).thenComparing(Comparator.naturalOrder());

    private final String name;
    private final SortedMap<String, Part> parts = new TreeMap<>(ORDER);
    private final Map<Algorithm, SortedMap<String, String>> hashes = new EnumMap<>(Algorithm.class);

    /** A file to come; manifests have no body yet. */
    private record Part(long size, Body body) {
        static Part of(Body body) throws IOException {
            return new Part(body.size(), body);
        }
    }

    private Bag(String name) {
        if (name.indexOf('/') >= 0) {
            throw new IllegalArgumentException("'" + name + "' cannot be the name of an archive: it has a slash");
        }
        this.name = BagPath.plain(name);
    }

    /**
     * The bag of these contents; looks at the sizes of the files.
     *
     * @throws IllegalArgumentException if a path is not plain, is reserved or stands twice, or an info label is wrong
     */
    static Bag of(Contents contents) throws IOException {
        Bag bag = new Bag(contents.name());
        refuseClashes(contents.entries());
        for (Contents.Entry entry : contents.entries()) {
            bag.parts.put(BagPath.plain(entry.path()), Part.of(entry.body()));
        }
        if (bag.payloadFiles() == 0) {
            throw new IllegalArgumentException("'" + bag.name + "' would be an archive without data");
        }
        bag.parts.put("bagit.txt", made(DECLARATION));
        bag.parts.put("bag-info.txt", made(bag.info(contents.info())));
        for (Algorithm algorithm : ALGORITHMS) {
            bag.parts.put("manifest-" + algorithm.word() + ".txt", made(""));
            bag.parts.put("tagmanifest-" + algorithm.word() + ".txt", made(""));
        }
        return bag;
    }

    private static void refuseClashes(List<Contents.Entry> entries) {
        Clashes clashes = new Clashes();
        for (Contents.Entry entry : entries) {
            if (isReserved(entry.path())) {
                throw new IllegalArgumentException("'" + entry.path() + "' is made by the bag itself");
            }
            clashes.add(entry.path());
        }
        clashes.pairs().stream().findFirst().ifPresent(pair -> {
            throw new IllegalArgumentException(
                    "'" + pair.one() + "' and '" + pair.other() + "' are one name on some computers");
        });
    }

    private static Part made(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Part(bytes.length, new Body.Made(bytes));
    }

    private static boolean isReserved(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return Set.of("bagit.txt", "bag-info.txt", "fetch.txt", "data").contains(lower)
                || isManifest(lower)
                || isTagManifest(lower);
    }

    private static boolean isManifest(String path) {
        return path.startsWith("manifest-") && path.endsWith(".txt");
    }

    private static boolean isTagManifest(String path) {
        return path.startsWith("tagmanifest-") && path.endsWith(".txt");
    }

    private String info(Map<String, String> given) {
        Map<String, String> tags = new LinkedHashMap<>(given);
        if (tags.put(OXUM, payloadBytes() + "." + payloadFiles()) != null) {
            throw new IllegalArgumentException(OXUM + " is counted by the bag itself");
        }
        return BagInfo.write(tags);
    }

    private long payloadFiles() {
        return parts.keySet().stream().filter(BagPath::isPayload).count();
    }

    private long payloadBytes() {
        return parts.entrySet().stream()
                .filter(part -> BagPath.isPayload(part.getKey()))
                .mapToLong(part -> part.getValue().size())
                .sum();
    }

    /**
     * Writes the bag under one top folder of its name.
     *
     * @throws IOException if a file is not the one that was checked, or the disk fails
     */
    void write(ZipWriter zip) throws IOException {
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            String path = part.getKey();
            boolean lists = isManifest(path) || isTagManifest(path);
            Part whole = lists ? made(manifest(path)) : part.getValue();
            zip.file(name + "/" + path, whole.size(), out -> copy(path, whole, out));
        }
        zip.finish();
    }

    /** SHA-256 of the manifest; to be asked when the bag is written. */
    String identity() {
        return listed(Algorithm.SHA256).getOrDefault("manifest-sha256.txt", "");
    }

    private String manifest(String path) {
        String word = path.substring(path.indexOf('-') + 1, path.lastIndexOf('.'));
        boolean payload = isManifest(path);
        StringBuilder lines = new StringBuilder();
        Map<String, String> hex = listed(Algorithm.named(word).orElseThrow());
        hex.forEach((file, checksum) -> {
            if (BagPath.isPayload(file) == payload && !isTagManifest(file)) {
                lines.append(checksum).append("  ").append(file).append('\n');
            }
        });
        return lines.toString();
    }

    private SortedMap<String, String> listed(Algorithm algorithm) {
        return hashes.computeIfAbsent(algorithm, none -> new TreeMap<>());
    }

    private void copy(String path, Part part, OutputStream out) throws IOException {
        Hashes copied;
        try (InputStream in = part.body().open()) {
            copied = Hashes.copy(in, ALGORITHMS, out, part.size());
        }
        if (part.body() instanceof Body.Checked checked
                && (copied.bytes() != part.size() || !copied.sha256().equals(checked.sha256()))) {
            throw new IOException(checked.file() + " (" + path + ") is not the file that was checked: its SHA-256 was "
                    + checked.sha256() + ". Check the dataset again.");
        }
        copied.hex().forEach((algorithm, hex) -> listed(algorithm).put(path, hex));
    }
}
