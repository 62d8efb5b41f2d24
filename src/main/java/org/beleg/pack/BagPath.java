package org.beleg.pack;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Paths inside a bag: which ones are written, and which ones are not followed. */
final class BagPath {
    static final String PAYLOAD = "data/";

    /** How many characters a path may have. */
    static final int LONGEST = 4096;

    /** How many folders may lie in each other. */
    static final int DEEPEST = 256;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*+");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
    private static final Pattern NOT_ON_WINDOWS = Pattern.compile("[\\\\:*?\"<>|]");
    private static final Pattern DEVICE =
            Pattern.compile("(?:^|/)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\.[^/]*)?(?:/|$)");
    private static final Pattern TRAILING = Pattern.compile("[. ](?:/|$)");

    private BagPath() {}

    /**
     * The path, if it is of letters, digits and {@code . _ - /} only, so that no file system and no tool spells it in
     * another way. No part begins with a dot: hidden files do not belong in a release.
     *
     * @throws IllegalArgumentException if it is not
     */
    static String plain(String path) {
        for (String part : path.split("/", -1)) {
            if (!PLAIN.matcher(part).matches()) {
                throw new IllegalArgumentException("'" + path + "' cannot be a name in an archive: only A-Z a-z 0-9 . _"
                        + " - are allowed, and no part of it may be empty or begin with a dot");
            }
        }
        return path;
    }

    /** Whether the path could lead out of the bag on some system (RFC 8493, 5.1). */
    static boolean escapes(String path) {
        if (path.isEmpty()
                || "/\\~".indexOf(path.charAt(0)) >= 0
                || path.indexOf('\0') >= 0
                || DRIVE.matcher(path).lookingAt()) {
            return true;
        }
        for (String part : SEPARATOR.split(path, -1)) {
            if (part.equals("..")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the path is made to exhaust whoever follows it. */
    static boolean isEndless(String path) {
        return path.length() > LONGEST
                || path.chars().filter(character -> character == '/').count() > DEEPEST;
    }

    /** Why some system could not store a file of that path, or not under that name; empty for most. */
    static Optional<String> unwise(String path) {
        if (path.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("it has control characters");
        }
        if (NOT_ON_WINDOWS.matcher(path).find()
                || DEVICE.matcher(path.toLowerCase(Locale.ROOT)).find()
                || TRAILING.matcher(path).find()) {
            return Optional.of("Windows has no such names");
        }
        return Optional.empty();
    }

    /** Without parts that lead nowhere: {@code .} and empty ones. A folder keeps its slash. */
    static String straight(String path) {
        if (!path.startsWith("./") && !path.contains("//") && !path.contains("/./")) {
            return path;
        }
        StringJoiner parts = new StringJoiner("/", "", path.endsWith("/") ? "/" : "").setEmptyValue("");
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts.toString();
    }

    /** With line breaks decoded, and from BagIt 1.0 on the percent sign; any other percent sign stands for itself. */
    static String decoded(String written, boolean old) {
        if (written.indexOf('%') < 0) {
            return written;
        }
        String path = written.replace("%0A", "\n")
                .replace("%0a", "\n")
                .replace("%0D", "\r")
                .replace("%0d", "\r");
        return old ? path : path.replace("%25", "%");
    }

    static boolean isPayload(String path) {
        return path.startsWith(PAYLOAD);
    }

    /** Composed, as some file systems store every name (RFC 8493, 6.1.1.2). */
    static String composed(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    /** Two paths with the same folding are one file on some file systems. */
    static String folded(String path) {
        return composed(path).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
