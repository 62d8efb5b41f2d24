package org.beleg.describe;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Checked;
import org.beleg.check.Rule;
import org.beleg.dataset.About;
import org.beleg.dataset.FileMark;
import org.beleg.figure.Figure;
import org.beleg.figure.Figures;
import org.beleg.profile.Profile;
import org.beleg.rule.Rules;

/**
 * All that a codebook says, in the order in which it says it; what its template asks for is a component here.
 *
 * @param about the metadata
 * @param creators who is cited
 * @param contributors who helped
 * @param testDoi whether the DOI is a test
 * @param verdict what came of checking
 * @param summary heading of the chapter of metadata
 * @param manual the hand-written part
 * @param glance heading of the chapter that lists the tables
 * @param diagram how the tables hang together
 * @param tables a chapter for each table
 * @param checks heading of the chapter of checks
 * @param rights heading of the chapter of sources and rights
 * @param sources what was coded
 * @param citing heading of the chapter on citing
 * @param citations how to cite
 * @param packing heading of the chapter of files
 * @param files the files that were checked
 * @param contents the chapters and what is in them
 * @param version version of the toolkit
 */
record Book(
        About about,
        List<Maker> creators,
        List<Maker> contributors,
        boolean testDoi,
        Verdict verdict,
        Outline.Heading summary,
        Optional<Manual.Chapter> manual,
        Outline.Heading glance,
        Figure diagram,
        List<TableChapter> tables,
        Outline.Heading checks,
        Outline.Heading rights,
        List<SourceEntry> sources,
        Outline.Heading citing,
        CitationList citations,
        Outline.Heading packing,
        List<FileEntry> files,
        List<Outline.Chapter> contents,
        String version) {

    /** A file in the payload of an archive. */
    record FileEntry(String path, FileMark mark, Optional<Long> rows) {
        static FileEntry of(String path, FileMark mark) {
            boolean table = path.startsWith("tables/");
            return new FileEntry("data/" + path, mark, table ? Optional.of(mark.rows()) : Optional.empty());
        }
    }

    /** Another work, and where it is found. */
    record Other(String relation, Optional<String> title, String identifier, String href) {
        static Other of(About.Related related) {
            String identifier = related.identifier();
            String relation = related.relation().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
            String href = identifier.startsWith("10.") ? "https://doi.org/" + identifier : identifier;
            return new Other(relation, related.title(), identifier, href);
        }
    }

    /**
     * Draws up the book.
     *
     * @throws IOException if the manual or a table of sources cannot be read, or is no longer what was checked
     */
    static Book of(Checked checked, Profile profile, String version) throws IOException {
        About about = checked.dataset().about();
        Outline outline = new Outline();
        Outline.Heading summary = outline.chapter("about", "About this dataset").heading();
        Optional<Manual.Chapter> manual = Manual.of(checked.dataset(), outline);
        Outline.Heading glance =
                outline.chapter("tables", "The tables at a glance").heading();
        Figures figures = Figures.of(checked, profile, "en");
        List<TableChapter> tables = TableChapter.all(checked, profile, outline, figures);
        return new Book(
                about,
                about.creators().stream().map(Maker::of).toList(),
                about.contributors().stream().map(Maker::of).toList(),
                about.doiIsTest(),
                Verdict.of(
                        checked.report(), Rules.all().stream().map(Rule::card).toList()),
                summary,
                manual,
                glance,
                figures.tables(),
                tables,
                outline.chapter("checks", "What was checked").heading(),
                outline.chapter("rights", "Sources and rights").heading(),
                SourceEntry.all(checked),
                outline.chapter("citing", "How to cite").heading(),
                CitationList.of(checked),
                outline.chapter("files", "Files and how to verify them").heading(),
                checked.report().files().entrySet().stream()
                        .map(e -> FileEntry.of(e.getKey(), e.getValue()))
                        .toList(),
                outline.chapters(),
                version);
    }

    /** The DOI and where it leads. */
    Optional<String> doiUrl() {
        return about.doiUrl();
    }

    /** Where the text of the licence is found. */
    String licenseUrl() {
        return "https://spdx.org/licenses/" + about.license() + ".html";
    }

    /** Other works. */
    List<Other> related() {
        return about.related().stream().map(Other::of).toList();
    }

    /** Where a mail to the contact goes, or its page. */
    Optional<String> contactUrl() {
        return about.contact().map(c -> c.startsWith("http") ? c : "mailto:" + c);
    }

    /** How many tables there are. */
    String tableCount() {
        return Verdict.number(tables.size(), "table");
    }

    /** A table to show how tables are read. */
    Optional<String> example() {
        return tables.stream().map(TableChapter::path).findFirst();
    }
}
