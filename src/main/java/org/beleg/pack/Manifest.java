package org.beleg.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A payload or tag manifest as it was read (RFC 8493, 2.1.3 and 2.2.1).
 *
 * @param file its name
 * @param algorithm empty if it is none that is known here
 * @param lists what its lines say: path to checksum, lower-case
 */
record Manifest(String file, Optional<Algorithm> algorithm, Map<String, String> lists) {
    private static final Pattern NAME = Pattern.compile("(tag)?manifest-([^/]+)\\.txt");
    private static final Pattern LINE = Pattern.compile("([0-9A-Fa-f]+)[ \\t]+(\\*?)(.+)");

    boolean isTag() {
        return file.startsWith("tag");
    }

    static boolean isOne(String path) {
        return NAME.matcher(path).matches();
    }

    static List<Manifest> readAll(Store store, Declaration declaration, Faults faults) throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        for (String path : store.files().keySet()) {
            Matcher name = NAME.matcher(path);
            if (name.matches()) {
                Optional<Algorithm> algorithm = Algorithm.named(name.group(2));
                if (algorithm.isEmpty()) {
                    faults.warning(
                            "algorithm-unknown",
                            path,
                            "'" + path + "' was not evaluated: the algorithm " + name.group(2) + " is not known here.");
                }
                List<String> lines = TagFile.lines(store, path, declaration.encoding(), faults);
                manifests.add(new Parsing(path, algorithm, declaration, faults).manifest(lines));
            }
        }
        return manifests;
    }

    /** Reads the lines of one manifest. */
    private record Parsing(String file, Optional<Algorithm> algorithm, Declaration declaration, Faults faults) {

        Manifest manifest(List<String> lines) {
            Map<String, String> lists = new LinkedHashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).isBlank()) {
                    faults.warning("manifest-blank-line", file, "'" + file + "' has a blank line " + (i + 1) + ".");
                } else {
                    line(lines.get(i), i + 1, lists);
                }
            }
            return new Manifest(file, algorithm, lists);
        }

        private void line(String line, int number, Map<String, String> lists) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches() || !isLong(parts.group(1))) {
                faults.add(Fault.error(
                                "manifest-line-malformed",
                                file,
                                "Line " + number + " of '" + file + "' is not a checksum, white space and a path.")
                        .but("<checksum>  <path>", line));
                return;
            }
            if (!parts.group(2).isEmpty()) {
                faults.warning(
                        "manifest-asterisk",
                        file,
                        "Line " + number + " of '" + file + "' has the asterisk of md5sum; it is taken away.");
            }
            String path = path(parts.group(3), number);
            if (BagPath.escapes(path)) {
                faults.error(
                        "path-escapes",
                        file,
                        "'" + path + "' in line " + number + " of '" + file
                                + "' leads out of the bag; it is not followed.");
                return;
            }
            scope(path, number);
            put(path, parts.group(1).toLowerCase(Locale.ROOT), lists);
        }

        private boolean isLong(String checksum) {
            return algorithm.map(it -> it.digits() == checksum.length()).orElse(true);
        }

        private String path(String written, int number) {
            String path = written;
            while (path.startsWith("./")) {
                path = path.substring(2);
            }
            if (path.length() < written.length()) {
                faults.warning("manifest-dot-slash", file, "Line " + number + " of '" + file + "' begins with './'.");
            }
            return BagPath.decoded(path, declaration.isOld());
        }

        private void scope(String path, int number) {
            boolean tag = file.startsWith("tag");
            if (BagPath.isPayload(path) == tag) {
                faults.error(
                        "manifest-out-of-scope",
                        file,
                        "'" + path + "' in line " + number + " of '" + file + "' is "
                                + (tag ? "a payload file." : "outside the payload."));
            } else if (tag && isOne(path) && path.startsWith("tag")) {
                faults.error("manifest-out-of-scope", file, "'" + file + "' lists the tag manifest '" + path + "'.");
            }
        }

        private void put(String path, String checksum, Map<String, String> lists) {
            String before = lists.putIfAbsent(path, checksum);
            if (before == null) {
                return;
            }
            if (before.equals(checksum) && declaration.isOld()) {
                faults.warning("manifest-duplicate", path, "'" + file + "' lists '" + path + "' twice.");
            } else {
                faults.add(Fault.error("manifest-duplicate", path, "'" + file + "' lists '" + path + "' twice.")
                        .but(before, checksum));
            }
        }
    }
}
