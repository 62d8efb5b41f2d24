package org.beleg.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A payload or tag manifest (RFC 8493, 2.1.3 and 2.2.1).
 *
 * @param file its name
 * @param algorithm empty if it is none that is known here
 */
record Manifest(String file, Optional<Algorithm> algorithm) {
    private static final Pattern NAME = Pattern.compile("(tag)?manifest-([^/]+)\\.txt");
    private static final Pattern LINE = Pattern.compile("([0-9A-Fa-f]+)[ \\t]+(\\*?)(.+)", Pattern.DOTALL);

    boolean isTag() {
        return file.startsWith("tag");
    }

    /** The checksum in hexadecimal. */
    String hex(byte[] sum) {
        return algorithm.isPresent() ? HexFormat.of().formatHex(sum) : new String(sum, StandardCharsets.US_ASCII);
    }

    static boolean isOne(String path) {
        return NAME.matcher(path).matches();
    }

    static List<Manifest> all(Store store, Faults faults) {
        List<Manifest> manifests = new ArrayList<>();
        for (String path : store.files().keySet()) {
            Matcher name = NAME.matcher(path);
            if (name.matches()) {
                String word = String.valueOf(name.group(2));
                Optional<Algorithm> algorithm = Algorithm.named(word);
                manifests.add(new Manifest(path, algorithm));
                say(path, word, algorithm, faults);
            }
        }
        return manifests;
    }

    private static void say(String path, String word, Optional<Algorithm> algorithm, Faults faults) {
        if (algorithm.isEmpty()) {
            faults.warning(
                    "algorithm-unknown",
                    path,
                    "'" + path + "' was not evaluated: the algorithm " + word + " is not known here.");
        } else if (!algorithm.get().word().equals(word)) {
            faults.add(Fault.warning(
                            "algorithm-spelled-otherwise",
                            path,
                            "The algorithm in the name of '" + path
                                    + "' is to be in lower case, letters and digits only.")
                    .but(algorithm.get().word(), word));
        }
    }

    /** Gives each line's path and checksum to the ledger. */
    void read(Store store, Declaration declaration, Ledger ledger, Faults faults) throws IOException {
        Parsing parsing = new Parsing(this, declaration, ledger, faults);
        TagFile.each(store, file, declaration.encoding(), faults).use((line, number) -> {
            if (line.isBlank()) {
                faults.warning("manifest-blank-line", file, "'" + file + "' has a blank line " + number + ".");
            } else {
                parsing.line(line, number);
            }
        });
    }

    /** Reads the lines of one manifest. */
    private record Parsing(Manifest manifest, Declaration declaration, Ledger ledger, Faults faults) {

        private String file() {
            return manifest.file();
        }

        private void line(String line, int number) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches() || !isLong(parts.group(1))) {
                faults.add(Fault.error(
                                "manifest-line-malformed",
                                file(),
                                "Line " + number + " of '" + file() + "' is not a checksum, white space and a path.")
                        .but("<checksum>  <path>", line));
                return;
            }
            if (!parts.group(2).isEmpty()) {
                faults.warning(
                        "manifest-asterisk",
                        file(),
                        "Line " + number + " of '" + file() + "' has the asterisk of md5sum; it is taken away.");
            }
            String path = path(parts.group(3), number);
            if (BagPath.escapes(path)) {
                faults.error(
                        "path-escapes",
                        file(),
                        "'" + path + "' in line " + number + " of '" + file()
                                + "' leads out of the bag; it is not followed.");
                return;
            }
            scope(path, number);
            ledger.list(manifest, path, sum(parts.group(1)));
        }

        private byte[] sum(String written) {
            return manifest.algorithm().isPresent()
                    ? HexFormat.of().parseHex(written)
                    : written.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        }

        private boolean isLong(String checksum) {
            return manifest.algorithm()
                    .map(it -> 2 * it.bytes() == checksum.length())
                    .orElse(true);
        }

        private String path(String written, int number) {
            String path = written;
            while (path.startsWith("./")) {
                path = path.substring(2);
            }
            if (path.length() < written.length()) {
                faults.warning(
                        "manifest-dot-slash", file(), "Line " + number + " of '" + file() + "' begins with './'.");
            }
            return BagPath.decoded(path, declaration.isOld());
        }

        private void scope(String path, int number) {
            if (BagPath.isPayload(path) == manifest.isTag()) {
                faults.error(
                        "manifest-out-of-scope",
                        file(),
                        "'" + path + "' in line " + number + " of '" + file() + "' is "
                                + (manifest.isTag() ? "a payload file." : "outside the payload."));
            } else if (manifest.isTag() && isOne(path) && path.startsWith("tag")) {
                faults.error(
                        "manifest-out-of-scope", file(), "'" + file() + "' lists the tag manifest '" + path + "'.");
            }
        }
    }
}
