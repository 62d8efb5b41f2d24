package org.beleg.describe;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Rule;
import org.beleg.dataset.About;
import org.beleg.dataset.FileMark;
import org.beleg.figure.Figure;
import org.beleg.manual.Part;
import org.beleg.rule.Rules;

/**
 * All that a codebook says, in the order in which it says it; what its template asks for is a component here.
 *
 * @param about the metadata
 * @param front what the title page says beside
 * @param verdict what came of checking
 * @param summary the chapter of metadata
 * @param opening the words of the manual before its first heading
 * @param universe what is coded
 * @param rights the chapter of sources and rights
 * @param sources what was coded
 * @param definitions what the words mean
 * @param procedure how it was coded
 * @param instructions how to decide, as far as it is not said at a variable
 * @param glance the chapter that lists the tables
 * @param glanceCaption heads that list
 * @param diagram how the tables hang together
 * @param tables a chapter for each table
 * @param codes the chapter on other schemes
 * @param crosswalks the columns with codes of other schemes
 * @param missing the chapter on empty cells
 * @param gaps what an empty cell means, by column
 * @param conventions how dates, places and numbers are written
 * @param rest what the manual says beside
 * @param checks the chapter of checks
 * @param checked captions of its tables: rules, what stands, what was waived
 * @param ethics who could be harmed
 * @param history the chapter on versions
 * @param versions what changed
 * @param examples records told step by step
 * @param use the chapter on how to begin
 * @param citing the chapter on citing
 * @param citations how to cite
 * @param references the chapter on what else to read, and whom to ask
 * @param packing the chapter of files
 * @param filesCaption heads the list of files
 * @param files the files that were checked
 * @param back the lists at the end
 * @param outline the chapters and what is in them, the tables and the figures
 * @param version version of the toolkit
 * @param words the language of the frame
 * @param tableBytes how many bytes the tables are together
 */
record Book(
        About about,
        Front front,
        Verdict verdict,
        Written.Chapter summary,
        List<Written.Text> opening,
        Optional<Written.Chapter> universe,
        Written.Chapter rights,
        List<SourceEntry> sources,
        Optional<Written.Chapter> definitions,
        Optional<Written.Chapter> procedure,
        Optional<Written.Chapter> instructions,
        Written.Chapter glance,
        Outline.Caption glanceCaption,
        Figure diagram,
        List<TableChapter> tables,
        Optional<Written.Chapter> codes,
        Crosswalks.Listed crosswalks,
        Written.Chapter missing,
        Gaps gaps,
        Optional<Written.Chapter> conventions,
        Optional<Written.Chapter> rest,
        Written.Chapter checks,
        Verdict.Captions checked,
        Optional<Written.Chapter> ethics,
        Written.Chapter history,
        Versions versions,
        Optional<Written.Chapter> examples,
        Written.Chapter use,
        Written.Chapter citing,
        CitationList citations,
        Written.Chapter references,
        Written.Chapter packing,
        Outline.Caption filesCaption,
        List<FileEntry> files,
        Back back,
        Outline outline,
        String version,
        Words words,
        long tableBytes) {

    /** A file in the payload of an archive. */
    record FileEntry(String path, String sha256, String bytes, Optional<String> rows) {
        static FileEntry of(String path, FileMark mark, Words words) {
            Optional<String> rows = Optional.of(words.number(mark.rows())).filter(r -> path.startsWith("tables/"));
            return new FileEntry("data/" + path, mark.sha256(), words.number(mark.bytes()), rows);
        }
    }

    /**
     * Draws up the book, with citations that are under way. Chapters, and the tables in them, are numbered in the order in which they are asked for here.
     *
     * @throws IOException if the manual or a table of sources cannot be read, or is no longer what was checked
     */
    static Book of(Setting setting, Beside<CitationList> citations, String version) throws IOException {
        Chapters chapters = new Chapters(setting, Written.of(setting));
        Words words = setting.words();
        Outline outline = setting.outline();
        About about = setting.checked().dataset().about();
        Verdict verdict = Verdict.of(
                setting.checked().report(), Rules.all().stream().map(Rule::card).toList(), words);
        Written.Chapter summary = chapters.mixed("about", Part.ABSTRACT);
        Optional<Written.Chapter> universe = chapters.written(Part.UNIVERSE);
        Written.Chapter rights = chapters.mixed("rights", Part.SOURCES);
        Optional<Written.Chapter> definitions = chapters.written(Part.DEFINITIONS);
        Optional<Written.Chapter> procedure = chapters.written(Part.PROCEDURE);
        Optional<Written.Chapter> instructions = chapters.written(Part.INSTRUCTIONS);
        Written.Chapter glance = chapters.mixed("tables");
        Outline.Caption listed = outline.table("tables", words.sentence("caption.tables"));
        setting.figures().all().forEach(outline::figure);
        List<TableChapter> tables = chapters.tables();
        return new Book(
                about,
                Front.of(about, words),
                verdict,
                summary,
                chapters.opening(),
                universe,
                rights,
                SourceEntry.all(setting.checked()),
                definitions,
                procedure,
                instructions,
                glance,
                listed,
                setting.figures().tables(),
                tables,
                chapters.codes(),
                Crosswalks.Listed.of(setting, Back.ids(tables)),
                chapters.mixed("missing", Part.MISSING_VALUES),
                Gaps.of(setting, Back.ids(tables)),
                chapters.written(Part.CONVENTIONS),
                chapters.rest(),
                chapters.mixed("checks", Part.RELIABILITY, Part.LIMITS),
                Verdict.Captions.of(verdict, setting),
                chapters.written(Part.ETHICS),
                chapters.mixed("versions", Part.VERSIONING),
                Versions.of(setting, tables),
                chapters.written(Part.EXAMPLES),
                chapters.mixed("use", Part.USE),
                chapters.mixed("citing"),
                citations.get(),
                chapters.mixed("references", Part.REFERENCES),
                chapters.mixed("files"),
                outline.table("files", words.sentence("caption.files")),
                setting.checked().report().files().entrySet().stream()
                        .map(e -> FileEntry.of(e.getKey(), e.getValue(), words))
                        .toList(),
                Back.of(setting, tables),
                outline,
                version,
                words,
                Enclosures.tables(setting.checked()));
    }

    /** How a variable is coded, as plain text. */
    Optional<String> instruction(String table, String column) {
        return variable(table, column)
                .flatMap(Variable::instruction)
                .map(i -> i.text().plain());
    }

    /** How far the coders of a variable agreed, in the words of the manual. */
    Optional<String> agreement(String table, String column) {
        return variable(table, column).flatMap(Variable::agreement);
    }

    private Optional<Variable> variable(String table, String column) {
        return tables.stream()
                .filter(t -> t.name().equals(table))
                .flatMap(t -> t.variables().stream())
                .filter(v -> v.heading().title().equals(column))
                .findFirst();
    }

    /** Where more of the result of the checks is. */
    Sentence whereMore() {
        return see("verdict.where", checks);
    }

    /** What stands between the list of tables and their chapters. */
    Sentence statisticsNote() {
        return see("glance.statistics", checks);
    }

    /** Where the text of a quick start is. */
    Sentence useNote() {
        return see("glance.use", use);
    }

    private Sentence see(String key, Written.Chapter chapter) {
        Outline.Heading to = chapter.heading();
        return words.sentence(key, "chapter", Sentence.NOTHING.see(to.number(), to.id()));
    }

    /** Why another version is not the same. */
    Sentence citeVersion() {
        return words.sentence("citing.always", "version", about.version());
    }

    /** How a record is named. */
    Optional<Sentence> citeRecord() {
        return citations.record().map(r -> words.sentence("citing.record", "name", Sentence.NOTHING.code(r.name())));
    }

    /** What was checked, by what. */
    Sentence checkedBy() {
        return words.sentence("checks.how", "version", version);
    }

    /** What made the codebook. */
    Sentence colophon() {
        return words.sentence("files.colophon", "version", version);
    }

    /** Whether the tables travel inside the PDF. */
    boolean enclosed() {
        return tableBytes <= Enclosures.BOUND;
    }

    /** What travels inside the PDF. */
    String inside() {
        return enclosed()
                ? words.say("files.enclosed")
                : words.say("files.left", "bytes", words.number(tableBytes), "bound", words.number(Enclosures.BOUND));
    }

    /** A table to show how tables are read. */
    Optional<String> example() {
        return tables.stream().map(TableChapter::path).findFirst();
    }
}
