package org.beleg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Column;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Source;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;
import org.beleg.dataset.Table;
import org.beleg.evidence.Found;
import org.beleg.evidence.Grade;
import org.beleg.evidence.Moved;
import org.beleg.read.CsvCells;
import org.beleg.read.Folder;

/** Makes the anchors of a source anew when its text changed, as far as it is proved where each passage stands now. */
public final class Reanchoring {
    private final Dataset dataset;
    private final Source source;
    private final SourceText text;
    private final List<Line> lines;
    private final List<Row> unreadable;

    private Reanchoring(Dataset dataset, Source source, SourceText text, Rows rows) {
        this.dataset = dataset;
        this.source = source;
        this.text = text;
        this.lines = new ArrayList<>();
        this.unreadable = List.copyOf(rows.unreadable());
    }

    /** The rows of a source: anchors, and those whose offsets are no numbers. */
    private record Rows(List<Row> anchors, List<Row> unreadable) {}

    /**
     * What came of a row.
     *
     * @param row a row of a table of anchors
     * @param found where its passage is
     * @param cells what its cells would be, by role; none where nothing changes or nothing is proved
     */
    public record Line(Row row, Found found, Map<Role, String> cells) {
        public Line {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * Looks for every anchor of a source in another text.
     *
     * @param folder the dataset
     * @param sourceId key of the source; the only one where none is given
     * @param file the text it has now
     * @param from the text that was coded, if it is held
     * @throws Refused if there is no such source, a text is not UTF-8, or the old one is not that which was coded
     * @throws IOException if the folder is no dataset or the disk fails
     */
    public static Reanchoring open(Path folder, Optional<String> sourceId, Path file, Optional<Path> from)
            throws IOException, Refused {
        Dataset dataset = Folder.read(folder);
        Source source = Anchoring.source(dataset, sourceId);
        SourceText text = read(file);
        Optional<SourceText> old = from.isPresent() ? Optional.of(read(from.get())) : Optional.empty();
        if (old.isPresent() && !old.get().sha256().equals(source.sha256())) {
            throw new Refused("the text given as the old one is not the one that was coded: its sha256 is "
                    + old.get().sha256() + ", the dataset says " + source.sha256());
        }
        Rows rows = rows(dataset, source);
        List<Row> anchors = rows.anchors();
        List<Found> found =
                Moved.of(anchors.stream().flatMap(r -> Anchor.from(r).stream()).toList(), text, old);
        Reanchoring reanchoring = new Reanchoring(dataset, source, text, rows);
        for (int i = 0; i < anchors.size(); i++) {
            reanchoring.lines.add(new Line(anchors.get(i), found.get(i), cells(anchors.get(i), found.get(i), text)));
        }
        return reanchoring;
    }

    private static SourceText read(Path file) throws IOException, Refused {
        SourceText text = SourceText.of(Files.readAllBytes(file));
        if (!text.isUtf8()) {
            throw new Refused(file + " is not UTF-8");
        }
        return text;
    }

    private static Rows rows(Dataset dataset, Source source) throws IOException {
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>());
        for (Table table : dataset.tables(Role.ANCHOR_SOURCE, Role.ANCHOR_START, Role.ANCHOR_END)
                .toList()) {
            if (Files.isRegularFile(table.file())) {
                Folder.rows(table, row -> {
                    if (row.get(Role.ANCHOR_SOURCE).filter(source.id()::equals).isPresent()) {
                        (Anchor.from(row).isPresent() ? rows.anchors() : rows.unreadable()).add(row);
                    }
                });
            }
        }
        return rows;
    }

    private static Map<Role, String> cells(Row row, Found found, SourceText text) {
        Map<Role, String> cells = new EnumMap<>(Role.class);
        if (found.span().isPresent()) {
            Span span = found.span().get();
            Fingerprint print = Fingerprint.of(text, span);
            cells.put(Role.ANCHOR_START, String.valueOf(span.start()));
            cells.put(Role.ANCHOR_END, String.valueOf(span.end()));
            cells.put(Role.ANCHOR_SHA256, print.sha256());
            cells.put(Role.ANCHOR_SHA256_NORM, print.norm());
            cells.put(Role.ANCHOR_SHA256_CONTEXT, print.context());
            cells.put(Role.ANCHOR_QUOTE, text.passage(span));
            cells.entrySet()
                    .removeIf(cell -> row.get(cell.getKey())
                            .filter(was -> !was.equals(cell.getValue()))
                            .isEmpty());
        }
        return cells;
    }

    /** What came of every anchor of the source, in the order of the tables. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The rows of the source whose offsets are no numbers: nothing was looked for. */
    public List<Row> unreadable() {
        return unreadable;
    }

    /** How many anchors have that grade. */
    public long count(Grade grade) {
        return lines.stream().filter(l -> l.found().grade() == grade).count();
    }

    /** Whether it is proved of every anchor where its passage stands. */
    public boolean isComplete() {
        return unreadable.isEmpty()
                && lines.stream().allMatch(l -> l.found().grade().isProved());
    }

    /** Whether anything would be written. */
    public boolean changesAnything() {
        return lines.stream().anyMatch(l -> !l.cells().isEmpty())
                || !source.sha256().equals(text.sha256());
    }

    /** The name under which the new text is to be laid into the folder of sources. */
    public Optional<String> file() {
        return source.file();
    }

    /**
     * Writes what is proved, and what the source's text is now. Each file is replaced whole; every byte of it that need
     * not change is kept. The table that describes the source comes last: until then validation fails, and what was
     * begun can be run again.
     *
     * @throws Refused if a table is not RFC 4180 and cannot be changed byte by byte
     * @throws IOException if the disk fails
     */
    public void write() throws IOException, Refused {
        Map<Table, List<CsvCells.Change>> changes = new LinkedHashMap<>();
        lines.forEach(l ->
                changes.computeIfAbsent(l.row().table(), t -> new ArrayList<>()).addAll(changes(l.row(), l.cells())));
        Optional<Table> of = dataset.table(source.table());
        if (of.isPresent()) {
            Folder.rows(of.get(), row -> {
                if (row.key().filter(source.id()::equals).isPresent()) {
                    changes.computeIfAbsent(of.get(), t -> new ArrayList<>())
                            .addAll(changes(
                                    row,
                                    Map.of(
                                            Role.SOURCE_SHA256,
                                            text.sha256(),
                                            Role.SOURCE_LENGTH,
                                            String.valueOf(text.length()))));
                }
            });
        }
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (Map.Entry<Table, List<CsvCells.Change>> change : changes.entrySet()) {
            Path file = change.getKey().file();
            files.put(
                    file,
                    CsvCells.changed(Files.readAllBytes(file), change.getValue())
                            .orElseThrow(() -> new Refused(change.getKey().path()
                                    + " is not CSV as RFC 4180 has it; mend what validate says of it first."
                                    + " Nothing was written")));
        }
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Whole.write(file.getKey(), file.getValue());
        }
    }

    private static List<CsvCells.Change> changes(Row row, Map<Role, String> cells) {
        List<CsvCells.Change> changes = new ArrayList<>();
        cells.forEach((role, value) -> {
            Optional<Column> column = row.table().column(role);
            Optional<Integer> position = column.flatMap(c -> row.header().position(c.name()));
            position.filter(p -> p < row.cells().size() && !row.cells().get(p).equals(value))
                    .ifPresent(p -> changes.add(
                            new CsvCells.Change(row.number(), p, row.cells().get(p), value)));
        });
        return changes;
    }
}
