package org.beleg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beleg.check.Subject;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Column;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.Nearest;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Source;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;
import org.beleg.dataset.Table;
import org.beleg.evidence.Folded;
import org.beleg.evidence.Gaps;
import org.beleg.read.CsvLine;
import org.beleg.read.Folder;
import org.beleg.read.Texts;

/** Makes anchors: from words or offsets in a source text to a row of the table that holds them. */
public final class Anchoring {
    private static final Pattern COUNTED = Pattern.compile("(.*?)(\\d+)");
    private static final Pattern KEY_PATTERN = Pattern.compile("\\^?([A-Za-z_-]*)(?:\\\\d|\\[0-9])\\{(\\d+)}\\$?");

    private final Dataset dataset;
    private final Source source;
    private final SourceText text;
    private final Table table;

    private Anchoring(Dataset dataset, Source source, SourceText text, Table table) {
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
        return new Anchoring(dataset, source, text, table(dataset, tableName));
    }

    static Source source(Dataset dataset, Optional<String> id) throws Refused {
        List<String> ids = dataset.sources().stream().map(Source::id).toList();
        if (id.isEmpty() && ids.size() != 1) {
            throw new Refused("say which source with --source: " + String.join(", ", ids));
        }
        String wanted = id.orElseGet(() -> ids.get(0));
        return dataset.source(wanted)
                .orElseThrow(() -> new Refused("there is no source " + wanted
                        + Nearest.of(wanted, ids)
                                .map(n -> "; did you mean " + n + "?")
                                .orElse("")));
    }

    private static Table table(Dataset dataset, Optional<String> name) throws Refused {
        return dataset.tables(Role.ANCHOR_SOURCE, Role.ANCHOR_START, Role.ANCHOR_END)
                .filter(t -> name.map(t.name()::equals).orElse(t.has(Role.ANCHOR_RECORD)))
                .findFirst()
                .orElseThrow(() -> new Refused("the dataset has no table of anchors"
                        + name.map(n -> " named " + n).orElse("")));
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

    /** The header of the table, as a line of CSV. */
    public String header() {
        return CsvLine.of(table.columns().stream().map(Column::name).toList());
    }

    /**
     * The row for a passage, as a line of CSV.
     *
     * @param span the passage
     * @param given values for other columns by name, such as the record and what the anchor is to it
     * @throws Refused if a value is given for a column that is not there or that is computed, is not allowed, or names no
     *     record
     * @throws IOException if the disk fails
     */
    public String row(Span span, Map<String, String> given) throws IOException, Refused {
        Map<String, String> cells = new HashMap<>(computed(span));
        for (Map.Entry<String, String> value : given.entrySet()) {
            check(value.getKey(), value.getValue(), cells);
            cells.put(value.getKey(), value.getValue());
        }
        if (table.key().size() == 1 && !cells.containsKey(table.key().get(0))) {
            cells.put(table.key().get(0), nextKey(table.key().get(0)));
        }
        return CsvLine.of(table.columns().stream()
                .map(column -> cells.getOrDefault(column.name(), ""))
                .toList());
    }

    /** The name of the column with that role in the table of anchors. */
    public Optional<String> column(Role role) {
        return table.column(role).map(Column::name);
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
        byRole.forEach((role, value) -> column(role).ifPresent(name -> cells.put(name, value)));
        return cells;
    }

    private void check(String name, String value, Map<String, String> computed) throws IOException, Refused {
        List<String> names = table.columns().stream().map(Column::name).toList();
        Column column = table.column(name)
                .orElseThrow(() -> new Refused(table.path() + " has no column " + name
                        + Nearest.of(name, names)
                                .map(n -> "; did you mean " + n + "?")
                                .orElse("")));
        if (computed.containsKey(name)) {
            throw new Refused(name + " is computed; it cannot be given");
        }
        List<String> allowed = column.values().stream().map(Column.Value::text).toList();
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            throw new Refused(name + " cannot be " + value + "; it is one of " + String.join(", ", allowed));
        }
        if (column.is(Role.ANCHOR_RECORD) && !records().contains(value)) {
            throw new Refused("there is no record " + value
                    + Nearest.of(value, records())
                            .map(n -> "; did you mean " + n + "?")
                            .orElse(""));
        }
    }

    /** The keys of all records that an anchor may belong to. */
    private List<String> records() throws IOException {
        List<String> keys = new ArrayList<>();
        for (Table of : dataset.tables()) {
            if (of.evidence().required() && Files.isRegularFile(of.file())) {
                Folder.rows(of, row -> row.key().ifPresent(keys::add));
            }
        }
        return keys;
    }

    /** The key after the highest one; the first one that the schema's pattern allows where there is none. */
    private String nextKey(String column) throws IOException, Refused {
        List<String> keys = new ArrayList<>();
        if (Files.isRegularFile(table.file())) {
            Folder.rows(table, (Row row) -> row.get(column).ifPresent(keys::add));
        }
        Optional<Matcher> last =
                keys.stream().sorted().reduce((a, b) -> b).map(COUNTED::matcher).filter(Matcher::matches);
        if (last.isPresent()) {
            String digits = last.get().group(2);
            return last.get().group(1) + padded(Long.parseLong(digits) + 1, digits.length());
        }
        Matcher first = KEY_PATTERN.matcher(table.property(column).text("pattern"));
        if (!first.matches()) {
            throw new Refused("say the key of the row with --set " + column + "=…");
        }
        return first.group(1) + padded(1, Integer.parseInt(first.group(2)));
    }

    private static String padded(long number, int digits) {
        String text = String.valueOf(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /**
     * Appends a row that {@link #row} made to the file of the table; makes the file, with its header, where it is not
     * there. The file is replaced whole or left as it was.
     *
     * @throws IOException if the disk fails
     */
    public void append(String row) throws IOException {
        Path file = table.file();
        String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : header() + "\n";
        Whole.write(file, before + (before.endsWith("\n") ? "" : "\n") + row + "\n");
    }

    /** What an anchor is to its record where nothing is said. */
    public static String defaultRole() {
        return Anchor.PRIMARY;
    }
}
