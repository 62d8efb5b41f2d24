package org.beleg.describe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Fingerprint;
import org.beleg.manual.Manual;
import org.beleg.manual.Part;
import org.beleg.manual.Printing;
import org.beleg.manual.Section;

/** The hand-written part of a codebook: its sections are put where they belong, and are read once all have a place. */
final class Written {
    private static final int PART = 3;

    private final Optional<Manual> manual;
    private final Instructions instructions;
    private final Agreement agreement;
    private final Outline outline;
    private final Printing printing = new Printing();

    private Written(Optional<Manual> manual, Setting setting) {
        this.manual = manual;
        this.outline = setting.outline();
        this.instructions = new Instructions(manual, setting, printing);
        this.agreement = new Agreement(manual, setting.checked().dataset());
    }

    /** Some of it, to be asked for its words when the whole book is drawn up. */
    static final class Text {
        private final Printing printing;
        private final Section section;
        private final boolean headed;

        Text(Printing printing, Section section, boolean headed) {
            this.printing = printing;
            this.section = section;
            this.headed = headed;
        }

        String xhtml() {
            return headed ? printing.whole(section) : printing.below(section);
        }

        /** Its words alone. */
        String plain() {
            try {
                byte[] page = ("<text>" + xhtml() + "</text>").getBytes(StandardCharsets.UTF_8);
                return XmlText.read(page).getTextContent().strip().replaceAll("\\s+", " ");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A chapter that is hand-written from end to end. */
    record Chapter(Outline.Heading heading, List<Text> texts) {}

    /**
     * The manual of a dataset, which may have none.
     *
     * @throws IOException if it cannot be read, or is not what was checked
     */
    static Written of(Setting setting) throws IOException {
        Dataset dataset = setting.checked().dataset();
        if (dataset.manual().isEmpty()) {
            return new Written(Optional.empty(), setting);
        }
        byte[] bytes = Files.readAllBytes(dataset.manual().get());
        FileMark checked = dataset.files().get("manual.md");
        if (checked == null || !checked.sha256().equals(Fingerprint.sha256(bytes))) {
            throw new IOException(dataset.manual().get() + " is no longer the file that was checked");
        }
        String text = Template.legal(new String(bytes, StandardCharsets.UTF_8));
        return new Written(Optional.of(Manual.of(text)), setting);
    }

    Instructions instructions() {
        return instructions;
    }

    Agreement agreement() {
        return agreement;
    }

    /** The words before all headings. */
    List<Text> opening() {
        return top().stream()
                .filter(s -> s.title().isEmpty())
                .map(s -> new Text(printing, s, false))
                .toList();
    }

    /** Whether anything is written for a part. */
    boolean has(Part part) {
        return !sections(part).isEmpty();
    }

    /** Puts what is written for these parts at the end of a chapter. */
    List<Text> parts(Outline.Chapter chapter, Part... parts) {
        return sections(parts).stream().map(s -> part(chapter, s)).toList();
    }

    /** Puts what is written for a part into the next chapter, whose heading is the section's own where it is one. */
    Optional<Chapter> chapter(Part part, String title) {
        return chapter(sections(part), part.word(), title);
    }

    /** The next chapter: what is for no part. */
    Optional<Chapter> rest(String title) {
        List<Section> rest = top().stream()
                .filter(s -> s.part().isEmpty() && !s.title().isEmpty())
                .toList();
        return chapter(rest, "manual", title);
    }

    private Optional<Chapter> chapter(List<Section> sections, String id, String title) {
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        if (sections.size() > 1) {
            Outline.Chapter chapter = outline.chapter(id, title);
            return Optional.of(new Chapter(
                    chapter.heading(),
                    sections.stream().map(s -> part(chapter, s)).toList()));
        }
        Section only = sections.get(0);
        Outline.Chapter chapter = outline.ownChapter(id, only.title());
        printing.put(
                only,
                new Printing.Place(chapter.heading().number(), chapter.heading().id(), PART - 1));
        below(only).forEach(s -> part(chapter, s));
        return Optional.of(new Chapter(chapter.heading(), List.of(new Text(printing, only, false))));
    }

    private Text part(Outline.Chapter chapter, Section section) {
        Outline.Heading heading = outline.part(chapter, "manual-" + section.title(), section.title());
        put(section, new Printing.Place(heading.number(), heading.id(), PART));
        return new Text(printing, section, true);
    }

    private void put(Section section, Printing.Place place) {
        printing.put(section, place);
        int i = 0;
        for (Section below : below(section)) {
            i++;
            String id = outline.free("manual-" + below.title());
            put(below, new Printing.Place(place.number() + "." + i, id, place.rank() + 1));
        }
    }

    /** What stands at its variable stands nowhere else. */
    private List<Section> below(Section section) {
        return section.sections().stream().filter(s -> !instructions.has(s)).toList();
    }

    private List<Section> sections(Part... parts) {
        List<Section> found = new ArrayList<>();
        for (Part part : parts) {
            top().stream()
                    .filter(s -> s.part().equals(Optional.of(part)) && !isEmptied(s))
                    .forEach(found::add);
        }
        return found;
    }

    /** Whether all that was in a section stands at variables. */
    private boolean isEmptied(Section section) {
        return section.isBare()
                && !section.sections().isEmpty()
                && below(section).isEmpty();
    }

    private List<Section> top() {
        return manual.map(Manual::sections).orElse(List.of());
    }
}
