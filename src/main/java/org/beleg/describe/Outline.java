package org.beleg.describe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.beleg.figure.Figure;

/** Numbers the chapters of a book, what is in them, its tables and its figures, and keeps the lists of them. */
final class Outline {
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Caption> tables = new ArrayList<>();
    private final List<Caption> figures = new ArrayList<>();
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
     * @param own whether the words are the dataset's, in its language
     */
    record Heading(String number, String id, String title, boolean code, boolean own) {}

    /**
     * What stands over a table or under a figure.
     *
     * @param number counted through the book, from 1
     * @param id what links lead to
     * @param title its words
     */
    record Caption(int number, String id, Sentence title) {}

    Chapter chapter(String id, String title) {
        return chapter(id, title, false);
    }

    /** A chapter whose heading has words of the dataset. */
    Chapter ownChapter(String id, String title) {
        return chapter(id, title, true);
    }

    private Chapter chapter(String id, String title, boolean own) {
        Chapter chapter = new Chapter(new Heading(String.valueOf(chapters.size() + 1), free(id), title, false, own));
        chapters.add(chapter);
        return chapter;
    }

    /** The next part of a chapter, with words of the dataset. */
    Heading part(Chapter of, String id, String title) {
        return part(of, new Heading("", free(id), title, false, true));
    }

    /** The next part of a chapter, a name. */
    Heading name(Chapter of, String id, String name) {
        return part(of, new Heading("", free(id), name, true, false));
    }

    /** The next part of a chapter, with words of the codebook. */
    Heading section(Chapter of, String id, String title) {
        return part(of, new Heading("", free(id), title, false, false));
    }

    private static Heading part(Chapter of, Heading heading) {
        String number = of.heading.number + "." + (of.parts.size() + 1);
        Heading part = new Heading(number, heading.id(), heading.title(), heading.code(), heading.own());
        of.parts.add(part);
        return part;
    }

    /** The caption of the next table; to be asked for in the order of the book. */
    Caption table(String id, Sentence title) {
        return caption(tables, "table-of-" + id, title);
    }

    /** Takes the next figure into the list; in the order of the book. */
    void figure(Figure figure) {
        figures.add(new Caption(figure.number(), free(figure.id()), Sentence.of(figure.title())));
    }

    private Caption caption(List<Caption> among, String id, Sentence title) {
        Caption caption = new Caption(among.size() + 1, free(id), title);
        among.add(caption);
        return caption;
    }

    List<Chapter> chapters() {
        return List.copyOf(chapters);
    }

    List<Caption> tables() {
        return List.copyOf(tables);
    }

    List<Caption> figures() {
        return List.copyOf(figures);
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
