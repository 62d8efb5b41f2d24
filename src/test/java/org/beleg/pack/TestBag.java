package org.beleg.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A bag made by hand, to be broken by hand: nothing of the writer is used, so that the verifier is judged apart from it. */
final class TestBag {
    private final String version;
    private final List<String> algorithms;
    private final Map<String, byte[]> files = new TreeMap<>();

    private TestBag(String version, String... algorithms) {
        this.version = version;
        this.algorithms = List.of(algorithms);
    }

    static TestBag good() {
        return good("1.0", "sha256", "sha512");
    }

    /** Two payload files, complete and valid. */
    static TestBag good(String version, String... algorithms) {
        return new TestBag(version, algorithms)
                .put("data/one.txt", "one\n")
                .put("data/sub/two.txt", "two\n")
                .seal();
    }

    TestBag put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TestBag put(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    TestBag remove(String path) {
        files.remove(path);
        return this;
    }

    /** Changes a file's text and leaves its checksums as they were. */
    TestBag edit(String path, UnaryOperator<String> change) {
        return put(path, change.apply(text(path)));
    }

    /** Changes a file's text and makes the tag manifests right again. */
    TestBag tag(String path, UnaryOperator<String> change) {
        return edit(path, change).sealTags();
    }

    String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    List<String> paths() {
        return List.copyOf(files.keySet());
    }

    byte[] bytes(String path) {
        return files.getOrDefault(path, new byte[0]);
    }

    /** Writes the declaration, the metadata and every manifest anew. */
    TestBag seal() {
        put(Declaration.FILE, "BagIt-Version: " + version + "\nTag-File-Character-Encoding: UTF-8\n");
        long count = files.keySet().stream().filter(BagPath::isPayload).count();
        long bytes = files.entrySet().stream()
                .filter(file -> BagPath.isPayload(file.getKey()))
                .mapToLong(file -> file.getValue().length)
                .sum();
        put(
                new Declaration(version, StandardCharsets.UTF_8).infoFile(),
                "Source-Organization: Somebody\nPayload-Oxum: " + bytes + "." + count + "\n");
        algorithms.forEach(word -> put("manifest-" + word + ".txt", manifest(word, true)));
        return sealTags();
    }

    TestBag sealTags() {
        files.keySet().removeIf(path -> path.startsWith("tagmanifest-"));
        List<String> texts =
                algorithms.stream().map(word -> manifest(word, false)).toList();
        for (int i = 0; i < texts.size(); i++) {
            put("tagmanifest-" + algorithms.get(i) + ".txt", texts.get(i));
        }
        return this;
    }

    private String manifest(String word, boolean payload) {
        StringBuilder lines = new StringBuilder();
        files.forEach((path, bytes) -> {
            if (BagPath.isPayload(path) == payload) {
                lines.append(hex(word, bytes))
                        .append("  ")
                        .append(encoded(path))
                        .append('\n');
            }
        });
        return lines.toString();
    }

    static String hex(String word, byte[] bytes) {
        return HexFormat.of()
                .formatHex(Algorithm.named(word).orElseThrow().digest().digest(bytes));
    }

    private String encoded(String path) {
        String percent = version.equals("1.0") ? path.replace("%", "%25") : path;
        return percent.replace("\n", "%0A").replace("\r", "%0D");
    }

    /** Writes every tag file but the declaration in another encoding. */
    TestBag in(Charset encoding) {
        edit(Declaration.FILE, text -> text.replace("UTF-8", encoding.name()));
        files.keySet().removeIf(path -> path.startsWith("tagmanifest-"));
        for (String path : List.copyOf(files.keySet())) {
            if (!BagPath.isPayload(path) && !path.equals(Declaration.FILE)) {
                put(path, text(path).getBytes(encoding));
            }
        }
        List<String> texts =
                algorithms.stream().map(word -> manifest(word, false)).toList();
        for (int i = 0; i < texts.size(); i++) {
            put("tagmanifest-" + algorithms.get(i) + ".txt", texts.get(i).getBytes(encoding));
        }
        return this;
    }

    Path folder(Path parent) throws IOException {
        Path folder = Files.createTempDirectory(parent, "bag");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }

    Path zip(Path parent) throws IOException {
        return zip(parent, "bag/");
    }

    Path zip(Path parent, String top) throws IOException {
        Path zip = Files.createTempDirectory(parent, "zip").resolve("bag.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(top + file.getKey()));
                entries.write(file.getValue());
                entries.closeEntry();
            }
        }
        return zip;
    }
}
