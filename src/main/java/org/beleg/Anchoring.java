package org.beleg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Subject;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.Nearest;
import org.beleg.dataset.Role;
import org.beleg.dataset.Source;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;
import org.beleg.evidence.Folded;
import org.beleg.evidence.Gaps;
import org.beleg.read.Folder;
import org.beleg.read.Texts;

/** Makes anchors: from words or offsets in a source text to a row of the table that holds them. */
public final class Anchoring {
    private final Dataset dataset;
    private final Source source;
    private final SourceText text;
    private final AnchorTable table;

    private Anchoring(Dataset dataset, Source source, SourceText text, AnchorTable table) {
        this.dataset = dataset;
        this.source = source;
        this.text = text;
        this.table = table;
    }

    /**
     * Opens the text of a source for anchoring.
     *
     * @param folder the dataset
     * @param sources where the texts lie; the dataset's own {@code sources/} where none is given
     * @param sourceId key of the source; the only one where none is given
     * @param tableName the table of anchors to write to; the one whose rows belong to records where none is given
     * @throws Refused if there is no such source or table, or its text is not held, or is another than was coded
     * @throws IOException if the folder is no dataset or the disk fails
     */
    public static Anchoring open(
            Path folder, Optional<Path> sources, Optional<String> sourceId, Optional<String> tableName)
            throws IOException, Refused {
        Dataset dataset = Folder.read(folder);
        Source source = source(dataset, sourceId);
        Path texts = sources.orElse(folder.resolve("sources"));
        SourceText text = Texts.in(texts, dataset)
                .of(source.id())
                .orElseThrow(() -> new Refused("the text of " + source.id() + " is not held: there is no "
                        + source.file().orElse("file named for it") + " in " + texts));
        if (!text.sha256().equals(source.sha256())) {
            throw new Refused("the text held of " + source.id() + " is not the one that was coded: its sha256 is "
                    + text.sha256() + ", the dataset says " + source.sha256());
        }
        return new Anchoring(dataset, source, text, AnchorTable.of(dataset, tableName));
    }

    static Source source(Dataset dataset, Optional<String> id) throws Refused {
        List<String> ids = dataset.sources().stream().map(Source::id).toList();
        if (id.isEmpty() && ids.isEmpty()) {
            throw new Refused("the dataset names no source: no row of a table has the role source-sha256");
        }
        if (id.isEmpty() && ids.size() != 1) {
            throw new Refused("say which source with --source: " + String.join(", ", ids));
        }
        String wanted = id.orElseGet(() -> ids.get(0));
        return dataset.source(wanted)
                .orElseThrow(() -> new Refused("there is no source " + wanted
                        + Nearest.ofKey(wanted, ids)
                                .map(n -> "; did you mean " + n + "?")
                                .orElse("")));
    }

    Dataset dataset() {
        return dataset;
    }

    Source source() {
        return source;
    }

    SourceText text() {
        return text;
    }

    /**
     * What of the source is neither coded nor left out with a reason, by where it stands.
     *
     * @param folder where the texts lie, as given to {@link #open}
     * @throws IOException if the disk fails
     */
    public Gaps uncoded(Optional<Path> folder) throws IOException {
        Path texts = folder.orElse(dataset.folder().resolve("sources"));
        return Gaps.of(new Subject(dataset, Texts.in(texts, dataset)), source.id());
    }

    /** Every place where the words stand. */
    public List<Span> find(String words) {
        return text.find(words);
    }

    /** Where the words stand but for white space, typography or capitals: places to look at, for one of them may be meant. */
    public List<Span> resembling(String words) {
        return Folded.find(text.text(), words);
    }

    /** Whether there is such a passage. */
    public boolean contains(Span span) {
        return text.contains(span);
    }

    /** The passage with up to 32 code points on either side, on one line, for the coder's own eyes. */
    public String shown(Span span) {
        Span after = new Span(span.end(), Math.min(text.length(), span.end() + Fingerprint.CONTEXT));
        return before(span) + "[" + line(span) + "]" + line(after);
    }

    /** As {@link #shown}, with the passage in the same column for every span. */
    public String aligned(Span span) {
        String before = before(span);
        return " ".repeat(Fingerprint.CONTEXT - before.codePointCount(0, before.length())) + shown(span);
    }

    private String before(Span span) {
        return line(new Span(Math.max(0, span.start() - Fingerprint.CONTEXT), span.start()));
    }

    private String line(Span span) {
        return span.start() == span.end() ? "" : text.passage(span).replaceAll("\\s+", " ");
    }

    /** The line and column at which a span starts, from 1. */
    public String place(Span span) {
        return text.line(span.start()) + ":" + text.column(span.start());
    }

    /** The table that the row goes to. */
    public AnchorTable table() {
        return table;
    }

    /**
     * The row for a passage, as a line of CSV.
     *
     * @param span the passage
     * @param given values for other columns by name, such as the record and what the anchor is to it
     * @throws Refused if a value is given for a column that is not there or that is computed, is not allowed, or names no
     *     record, or the record has a primary anchor already
     * @throws IOException if the disk fails
     */
    public String row(Span span, Map<String, String> given) throws IOException, Refused {
        return table.row(computed(span), given);
    }

    private Map<String, String> computed(Span span) {
        Fingerprint fingerprint = Fingerprint.of(text, span);
        Map<Role, String> byRole = new HashMap<>();
        byRole.put(Role.ANCHOR_SOURCE, source.id());
        byRole.put(Role.ANCHOR_START, String.valueOf(span.start()));
        byRole.put(Role.ANCHOR_END, String.valueOf(span.end()));
        byRole.put(Role.ANCHOR_SHA256, fingerprint.sha256());
        byRole.put(Role.ANCHOR_SHA256_NORM, fingerprint.norm());
        byRole.put(Role.ANCHOR_SHA256_CONTEXT, fingerprint.context());
        if (source.redistributable()) {
            byRole.put(Role.ANCHOR_QUOTE, text.passage(span));
        }
        Map<String, String> cells = new HashMap<>();
        byRole.forEach((role, value) -> table.column(role).ifPresent(name -> cells.put(name, value)));
        return cells;
    }

    /** Whether a passage begins or ends inside a word. */
    public boolean cutsWord(Span span) {
        return text.cut(span).isPresent();
    }
}
