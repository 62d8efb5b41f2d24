package org.beleg.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Flaw.Kind;
import org.beleg.dataset.Header;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/**
 * The file of a table, read once from front to back: its header, its rows, and the flaws in between as they are met.
 * Nothing is judged: a short row is a row.
 */
public final class TableFile implements Closeable {
    /** RFC 4180, but nothing makes it stop: what it would stumble over is noted by {@link Watch} instead. */
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();

    private final Table table;
    private final Text text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Optional<Header> header;
    private long nextLine;
    private long rows;

    private TableFile(Table table, Text text) throws IOException {
        this.table = table;
        this.text = text;
        this.parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get();
        this.records = parser.iterator();
        this.header =
                records.hasNext() ? Optional.of(new Header(table, records.next().toList())) : Optional.empty();
        this.nextLine = parser.getCurrentLineNumber() + 1;
    }

    /**
     * Opens the file of a table.
     *
     * @param flaws is given each flaw when it is met, in the order of the file
     * @throws IOException if the file cannot be read
     */
    public static TableFile open(Table table, Consumer<Flaw> flaws) throws IOException {
        if (Files.size(table.file()) == 0) {
            flaws.accept(Flaw.of(Kind.FILE_EMPTY, table.path(), "", ""));
        }
        InputStream in = Files.newInputStream(table.file());
        try {
            return new TableFile(table, new Text(in, table.path(), flaws));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The header; empty if the file has no line. */
    public Optional<Header> header() {
        return header;
    }

    /**
     * The next row, empty after the last. Blank lines, and a row that a quote never closes, are flaws, not rows.
     *
     * @throws IOException if the file cannot be read
     */
    public Optional<Row> next() throws IOException {
        try {
            while (header.isPresent() && records.hasNext()) {
                long line = nextLine;
                CSVRecord row = records.next();
                nextLine = parser.getCurrentLineNumber() + 1;
                if (!blank(row) && !swallowed()) {
                    return Optional.of(new Row(header.get(), ++rows, line, row.toList()));
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException e) {
            throw new IOException("cannot read " + table.path(), e);
        }
    }

    private boolean blank(CSVRecord row) {
        return row.size() == 1
                && row.get(0).isEmpty()
                && header.filter(h -> h.names().size() > 1).isPresent();
    }

    private boolean swallowed() {
        return !records.hasNext() && text.watch().quoteIsOpen();
    }

    /** What the file is, once it was read to its end. */
    public FileMark mark() {
        text.watch().end();
        return new FileMark(table.file(), text.sha256(), text.size(), rows);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
