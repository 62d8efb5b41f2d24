package org.beleg.evidence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beleg.dataset.Fingerprint;

/** Whether two passages differ in nothing but white space; proved, or not said. */
final class Spacing {
    private static final Pattern RUN = Pattern.compile("[\\s\\p{Z}]+");
    private static final List<String> SPACES = List.of(" ", "\n", "\r\n", "  ", "\u00a0");

    private Spacing() {}

    /** Without the old words, the usual white space is tried: all of one kind, or one run of another kind. */
    static boolean isAll(String words, String sha256, Optional<String> old) {
        String bare = RUN.matcher(words).replaceAll(" ").strip();
        if (old.filter(o -> Fingerprint.sha256(o).equals(sha256)).isPresent()) {
            return RUN.matcher(old.get()).replaceAll(" ").strip().equals(bare);
        }
        return SPACES.stream()
                .anyMatch(s -> Fingerprint.sha256(bare.replace(" ", s)).equals(sha256) || oneRun(bare, s, sha256));
    }

    private static boolean oneRun(String bare, String space, String sha256) {
        Matcher run = Pattern.compile(" ").matcher(bare);
        while (run.find()) {
            String one = bare.substring(0, run.start()) + space + bare.substring(run.end());
            if (Fingerprint.sha256(one).equals(sha256)) {
                return true;
            }
        }
        return false;
    }
}
