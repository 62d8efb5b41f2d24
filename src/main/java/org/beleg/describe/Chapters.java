package org.beleg.describe;

import java.util.List;
import java.util.Optional;
import org.beleg.manual.Part;

/** Opens the chapters of a codebook, one after the other, with what the manual has for each. */
final class Chapters {
    private final Setting setting;
    private final Written written;

    Chapters(Setting setting, Written written) {
        this.setting = setting;
        this.written = written;
    }

    /** A chapter of the codebook's own, at whose end stands what is written for those parts. */
    Written.Chapter mixed(String id, Part... parts) {
        Outline.Chapter chapter = setting.outline().chapter(id, setting.words().say("chapter." + id));
        return new Written.Chapter(chapter.heading(), written.parts(chapter, parts));
    }

    /** A chapter that is there only if it is written. */
    Optional<Written.Chapter> written(Part part) {
        return written.chapter(part, setting.words().say("chapter." + part.word()));
    }

    /** The chapter on other schemes, if the schemas or the manual speak of any. */
    Optional<Written.Chapter> codes() {
        return Crosswalks.any(setting.checked().dataset()) || written.has(Part.CODES)
                ? Optional.of(mixed("codes", Part.CODES))
                : Optional.empty();
    }

    /** What is written and belongs nowhere else. */
    Optional<Written.Chapter> rest() {
        return written.rest(setting.words().say("chapter.rest"));
    }

    /** The words before all headings of the manual. */
    List<Written.Text> opening() {
        return written.opening();
    }

    List<TableChapter> tables() {
        return TableChapter.all(setting, written);
    }
}
