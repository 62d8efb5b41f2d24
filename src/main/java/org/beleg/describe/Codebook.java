package org.beleg.describe;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.check.Checked;
import org.beleg.cite.Work;
import org.beleg.dataset.About;
import org.beleg.dataset.Party;
import org.beleg.figure.Figures;
import org.beleg.print.Attachment;
import org.beleg.print.Imprint;
import org.beleg.print.Press;
import org.beleg.print.Sheet;
import org.beleg.profile.Profile;

/**
 * The codebook of a dataset that passed its checks: what it is, how it was coded, what each variable holds and how
 * often, what was checked and what was not. One text, as a page for screens and as a PDF.
 */
public final class Codebook {
    private final Book book;
    private final String linked;

    /**
     * Draws up a codebook.
     *
     * @param profile what was counted in the run that checked the dataset
     * @param version version of the toolkit, which the codebook names
     * @param language language of all that is not the dataset's own: {@code en} or {@code de}
     * @throws IOException if the manual or the table of sources cannot be read, or is no longer what was checked
     */
    public Codebook(Checked checked, Profile profile, String version, String language) throws IOException {
        Checked told = Discreet.of(checked);
        Beside<CitationList> citations = Beside.begin(() -> CitationList.of(told));
        Figures figures = Figures.of(told, profile, language);
        this.book = Book.of(new Setting(told, profile, Words.in(language), new Outline(), figures), citations, version);
        this.linked = SchemaOrg.script(told, Work.of(told.dataset()));
    }

    /** One page that is XHTML and HTML at once, with its style in it; it asks for nothing from anywhere. */
    public String html() {
        String style =
                Template.resource("screen.css") + "\n@media print {\n" + Template.resource("print.css") + "\n}\n";
        return page(style, Optional.of(linked), Optional.of(Search.script()));
    }

    /** The same in Markdown, for readers of plain text. */
    public String markdown() {
        return Markdown.of(page("", Optional.empty(), Optional.empty()));
    }

    /**
     * Prints it as PDF/A-3a and PDF/UA-1.
     *
     * @return what could not be printed as written; empty when all is well
     * @throws IllegalArgumentException if the date of the dataset is no day
     * @throws IOException when {@code out} cannot be written
     */
    public List<String> pdf(OutputStream out) throws IOException {
        return pdf(out, List.of());
    }

    /** Prints it as {@link #pdf(OutputStream)} does, with files inside. */
    List<String> pdf(OutputStream out, List<Attachment> files) throws IOException {
        return Press.print(sheet(files), out);
    }

    /** What is in it. */
    Book book() {
        return book;
    }

    /** Prints it so, deflating nothing: the same bytes whatever the build of zlib. */
    List<String> storedPdf(OutputStream out, List<Attachment> files) throws IOException {
        return Press.printStored(sheet(files), out);
    }

    /** Whether it says that the tables travel inside its PDF. */
    boolean encloses() {
        return book.enclosed();
    }

    private Sheet sheet(List<Attachment> files) {
        return new Sheet(page(Template.resource("print.css"), Optional.empty(), Optional.empty()), imprint(), files);
    }

    private String page(String style, Optional<String> script, Optional<Search> search) {
        return Template.of("codebook.mustache")
                .fill(new Page(
                        style,
                        script,
                        search,
                        book,
                        book.words().language(),
                        book.words().tree(),
                        pageTitle()));
    }

    /**
     * The template's words: how it looks, what it says to search engines, how it is searched, what is in it, and the words
     * of its frame.
     */
    record Page(
            String style,
            Optional<String> script,
            Optional<Search> search,
            Book book,
            String language,
            Map<String, Object> say,
            String pageTitle) {}

    private String pageTitle() {
        return book.words()
                .say(
                        "title.page",
                        "title",
                        book.about().title(),
                        "version",
                        book.about().version());
    }

    private Imprint imprint() {
        About about = book.about();
        return new Imprint(
                pageTitle(),
                book.words().language(),
                about.creators().stream().map(Party::fullName).toList(),
                book.words().say("title.subject", "dataset", about.nameAndVersion()),
                Stream.concat(Stream.of(book.words().say("title.kind")), about.keywords().stream())
                        .toList(),
                day(about.date()),
                about.doiUrl(),
                about.license(),
                Optional.of(book.front().license()),
                "Beleg " + book.version());
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the date of the dataset is no day: " + date, e);
        }
    }
}
