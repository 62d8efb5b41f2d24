package org.beleg.pack;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes {@code bag-info.txt} (RFC 8493, 2.2.2). */
final class BagInfo {
    /** Longest line recommended. */
    private static final int WIDTH = 79;

    private BagInfo() {}

    /**
     * One line for each tag. Line breaks within a value become spaces; long values are folded at spaces.
     *
     * @throws IllegalArgumentException if a label is none or stands twice: readers disagree on repeated tags
     */
    static String write(Map<String, String> tags) {
        Set<String> seen = new HashSet<>();
        StringBuilder text = new StringBuilder();
        tags.forEach((label, value) -> {
            if (!label.equals(label.strip()) || label.isEmpty() || label.matches("(?s).*[:\\r\\n].*")) {
                throw new IllegalArgumentException("'" + label + "' cannot be a label in bag-info.txt");
            }
            if (!seen.add(label.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("'" + label + "' stands twice in bag-info.txt");
            }
            fold(label + ": " + value.strip().replaceAll("\\s+", " "), text);
        });
        return text.toString();
    }

    private static void fold(String line, StringBuilder text) {
        int label = line.indexOf(": ") + 2;
        String rest = line;
        while (rest.length() > WIDTH) {
            int space = rest.lastIndexOf(' ', WIDTH);
            if (space < label) {
                space = rest.indexOf(' ', label);
            }
            if (space < 0) {
                break;
            }
            text.append(rest, 0, space).append('\n');
            rest = rest.substring(space);
            label = 1;
        }
        text.append(rest).append('\n');
    }
}
