package org.beleg.read;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Flaw.Kind;
import org.beleg.dataset.Header;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/**
 * The file of a table, or some rows of it, read once from front to back by Commons CSV: its header, its rows, and the
 * flaws in between as they are met. Nothing is judged: a short row is a row.
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
    private final DigestInputStream in;
    private final Text text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Optional<Header> header;
    private long nextLine;
    private long rows;

    private TableFile(Table table, Optional<Header> known, DigestInputStream in, Text text) throws IOException {
        this.table = table;
        this.in = in;
        this.text = text;
        this.parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get();
        this.records = parser.iterator();
        this.header = known.isEmpty() && records.hasNext()
                ? Optional.of(new Header(table, records.next().toList()))
                : known;
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
        DigestInputStream in = new DigestInputStream(Files.newInputStream(table.file()), Fingerprint.digest("SHA-256"));
        try {
            return new TableFile(table, Optional.empty(), in, new Text(in, 0, Text.BLOCK, table.path(), flaws));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Reads some rows that are held in memory. Lines and rows are counted from the first of them.
     *
     * @param header the header of the file; empty if it is the first of these rows
     * @param flaws is given each flaw when it is met, with its line counted in these rows
     */
    public static TableFile of(Table table, Optional<Header> header, Block rows, Consumer<Flaw> flaws) {
        int length = rows.to() - rows.from();
        InputStream bytes = new ByteArrayInputStream(rows.bytes(), rows.from(), length);
        DigestInputStream in = new DigestInputStream(bytes, Fingerprint.digest("SHA-256"));
        in.on(false);
        Text text = new Text(in, rows.offset(), Math.min(Text.BLOCK, length + 8), table.path(), flaws);
        try {
            return new TableFile(table, header, in, text);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
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

    /** Says that nothing follows, so that a flaw at the very end is noted. */
    public void end() {
        text.watch().end();
    }

    /**
     * What the file is, once all its rows were read.
     *
     * @throws IOException if the file cannot be read
     */
    public FileMark mark() throws IOException {
        in.transferTo(java.io.OutputStream.nullOutputStream());
        String sha256 = HexFormat.of().formatHex(in.getMessageDigest().digest());
        return new FileMark(table.file(), sha256, Files.size(table.file()), rows);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
