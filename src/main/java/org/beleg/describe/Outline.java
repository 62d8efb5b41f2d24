package org.beleg.describe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Numbers the chapters of a book and what is in them, gives each a name to link to, and keeps the contents. */
final class Outline {
    private final List<Chapter> chapters = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /** A heading of the first rank, and those below it. */
    static final class Chapter {
        private final Heading heading;
        private final List<Heading> parts = new ArrayList<>();

        private Chapter(Heading heading) {
            this.heading = heading;
        }

        Heading heading() {
            return heading;
        }

        List<Heading> parts() {
            return List.copyOf(parts);
        }
    }

    /**
     * A heading.
     *
     * @param number such as {@code 4.2}
     * @param id what links lead to
     * @param title its words
     * @param code whether the words are code
     */
    record Heading(String number, String id, String title, boolean code) {}

    Chapter chapter(String id, String title) {
        Chapter chapter = new Chapter(new Heading(String.valueOf(chapters.size() + 1), free(id), title, false));
        chapters.add(chapter);
        return chapter;
    }

    /** The next part of a chapter. */
    Heading part(Chapter of, String id, String title, boolean code) {
        Heading part = new Heading(of.heading.number + "." + (of.parts.size() + 1), free(id), title, code);
        of.parts.add(part);
        return part;
    }

    List<Chapter> chapters() {
        return List.copyOf(chapters);
    }

    /** A name of letters, digits, points and hyphens that nothing else in the book has. */
    String free(String wish) {
        String plain = wish.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._]+", "-");
        String name = plain;
        for (int i = 2; !taken.add(name); i++) {
            name = plain + "-" + i;
        }
        return name;
    }
}
