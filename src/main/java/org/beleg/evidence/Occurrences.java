package org.beleg.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beleg.dataset.Span;

/** Where many passages stand in a text, found in one go: by their first bytes, then by all. */
final class Occurrences {
    /** More places of the same words are not kept; they settle nothing. */
    static final int MOST = 10_000;

    private static final int FIRST = 3;

    private final Haystack text;
    private final Map<String, List<Span>> found = new HashMap<>();
    private final Map<Integer, List<Needle>> byFirst = new HashMap<>();
    private final boolean[] begins = new boolean[1 << 16];
    private final List<Needle> tiny = new ArrayList<>();

    private static final class Needle {
        private final String words;
        private final byte[] bytes;
        private final List<Span> places = new ArrayList<>();

        Needle(String words) {
            this.words = words;
            this.bytes = words.getBytes(StandardCharsets.UTF_8);
        }
    }

    private Occurrences(Haystack text) {
        this.text = text;
    }

    /** Every place of each of the passages, up to {@link #MOST}. */
    static Map<String, List<Span>> of(Collection<String> passages, Haystack text) {
        Occurrences occurrences = new Occurrences(text);
        passages.stream().filter(p -> !p.isEmpty()).distinct().forEach(occurrences::want);
        occurrences.scan();
        return occurrences.found;
    }

    private void want(String words) {
        Needle needle = new Needle(words);
        found.put(words, needle.places);
        if (needle.bytes.length < FIRST) {
            tiny.add(needle);
        } else {
            begins[(needle.bytes[0] & 0xFF) << 8 | (needle.bytes[1] & 0xFF)] = true;
            byFirst.computeIfAbsent(first(needle.bytes, 0), k -> new ArrayList<>())
                    .add(needle);
        }
    }

    private static int first(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF);
    }

    private void scan() {
        byte[] all = text.bytes();
        for (int at = 0; at < all.length; at++) {
            boolean may = at + FIRST <= all.length && begins[(all[at] & 0xFF) << 8 | (all[at + 1] & 0xFF)];
            if (may) {
                look(all, at, byFirst.getOrDefault(first(all, at), List.of()));
            }
            if (!tiny.isEmpty()) {
                look(all, at, tiny);
            }
        }
    }

    private void look(byte[] all, int at, List<Needle> needles) {
        for (Needle needle : needles) {
            int n = needle.bytes.length;
            if (at + n <= all.length
                    && needle.places.size() < MOST
                    && Arrays.equals(all, at, at + n, needle.bytes, 0, n)) {
                long start = text.position(at);
                needle.places.add(new Span(start, start + needle.words.codePointCount(0, needle.words.length())));
            }
        }
    }
}
