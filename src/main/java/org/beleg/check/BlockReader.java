package org.beleg.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Header;
import org.beleg.dataset.Row;
import org.beleg.glance.Marks;
import org.beleg.glance.RawRows;
import org.beleg.glance.RowScanner;
import org.beleg.read.Block;
import org.beleg.read.TableFile;

/**
 * Looks at the rows of blocks, in one thread: at a glance where that is enough; the rest is read by Commons CSV.
 * Neighbours are read together.
 */
final class BlockReader {
    private final Header header;
    private final List<Looking<?>> looking;
    private final List<Looking<?>> glancing = new ArrayList<>();
    private final boolean everyRow;
    private final RowScanner scanner;
    /** For each that glances the rows it wants to read. */
    private final Marks[] open;

    /** The rows that any of them wants to read. */
    private final Marks any;

    /** All of those that glance. */
    private final BitSet all = new BitSet();

    private final List<Read> read = new ArrayList<>();

    private int runFrom;
    private int runTo;
    private int runLines;
    private boolean runOdd;
    private final List<BitSet> wanted = new ArrayList<>();
    private long rows;

    BlockReader(Header header, List<Looking<?>> looking) {
        this.header = header;
        this.looking = looking;
        looking.stream().filter(Looking::glances).forEach(glancing::add);
        this.everyRow = glancing.size() < looking.size();
        this.scanner = new RowScanner(header.names().size());
        this.open = new Marks[glancing.size()];
        Arrays.setAll(open, i -> scanner.rows().marks());
        this.any = scanner.rows().marks();
        all.set(0, open.length);
    }

    /** What had to be read: a row and who of those that glance wants it, or a flaw; lines and rows count in the block. */
    private record Read(Optional<Row> row, BitSet wanted, Optional<Flaw> flaw) {}

    /** What a block holds. */
    record Counts(long rows, long lines) {}

    /** Looks at the rows of a block; what has to be read is kept until {@link #deliver}. */
    Counts look(Block block, boolean carriageReturns) throws IOException {
        read.clear();
        rows = 0;
        runFrom = runTo = block.from();
        if (block.kind() != Block.Kind.ROWS) {
            return skip(block);
        }
        if (glancing.isEmpty()) {
            runTo = block.to();
            runLines = 0;
            runOdd = true;
            flush(block);
            return new Counts(rows, lines(block));
        }
        scanner.begin(block.bytes(), block.from(), block.to(), carriageReturns);
        RowScanner.Found found = scanner.next();
        while (found != RowScanner.Found.END) {
            if (found == RowScanner.Found.ODD) {
                turn(block, true, scanner.start(), scanner.lines());
                runTo = scanner.stop();
            } else {
                glance(block, scanner.rows());
            }
            found = scanner.next();
        }
        flush(block);
        return new Counts(rows, scanner.lines());
    }

    private void glance(Block block, RawRows those) throws IOException {
        any.clear();
        for (int i = 0; i < glancing.size(); i++) {
            open[i].clear();
            glancing.get(i).look(those, open[i]);
            any.addAll(open[i]);
        }
        if (!everyRow && any.isEmpty()) {
            flush(block);
            rows += those.size();
            return;
        }
        for (int row = 0; row < those.size(); row++) {
            if (!everyRow && !any.has(row)) {
                flush(block);
                rows++;
            } else {
                turn(block, false, those.start(row), those.lines(row));
                runTo = those.stop(row);
                wanted.add(wanted(row));
            }
        }
    }

    private BitSet wanted(int row) {
        BitSet wanted = new BitSet();
        for (int i = 0; i < open.length; i++) {
            wanted.set(i, open[i].has(row));
        }
        return wanted;
    }

    /** Turns to what is to be read together with what comes before it, if that is of the same kind. */
    private void turn(Block block, boolean odd, int start, int lines) throws IOException {
        if (runTo > runFrom && odd != runOdd) {
            flush(block);
        }
        if (runTo == runFrom) {
            runFrom = start;
            runLines = lines;
            runOdd = odd;
        }
    }

    private void flush(Block block) throws IOException {
        if (runTo == runFrom) {
            return;
        }
        long lines = runLines;
        long before = rows;
        int at = 0;
        try (TableFile part = TableFile.of(
                header.table(), Optional.of(header), block.part(runFrom, runTo), flaw -> add(flaw.after(lines)))) {
            for (Optional<Row> row = part.next(); row.isPresent(); row = part.next()) {
                BitSet who = runOdd ? all : wanted.get(at++);
                read.add(new Read(row.map(r -> r.after(before, lines)), who, Optional.empty()));
                rows++;
            }
            part.end();
        }
        wanted.clear();
        runFrom = runTo;
    }

    private void add(Flaw flaw) {
        read.add(new Read(Optional.empty(), all, Optional.of(flaw)));
    }

    private Counts skip(Block block) {
        if (block.kind() == Block.Kind.TOO_LONG) {
            add(Flaw.at(Flaw.Kind.ROW_TOO_LONG, header.table().path(), 1, 1, "", ""));
        }
        return new Counts(0, lines(block));
    }

    /** Line ends in a block. */
    static long lines(Block block) {
        long lines = 0;
        for (int i = block.from(); i < block.to(); i++) {
            byte c = block.bytes()[i];
            lines += c == '\r' || (c == '\n' && (i == block.from() || block.bytes()[i - 1] != '\r')) ? 1 : 0;
        }
        return lines;
    }

    /** Shows every inspection some rows that were read before. */
    void deliver(List<Row> first) {
        first.forEach(row -> deliver(row, all));
    }

    /** Whether something of the block had to be read. */
    boolean hasRead() {
        return !read.isEmpty();
    }

    /**
     * Shows the inspections what had to be read.
     *
     * @param before rows and lines before the block
     * @return the first carriage return, which is one for the whole file
     */
    Optional<Flaw> deliver(Counts before) {
        Optional<Flaw> carriageReturn = Optional.empty();
        for (Read item : read) {
            item.row().ifPresent(row -> deliver(row.after(before.rows(), before.lines()), item.wanted()));
            Optional<Flaw> flaw = item.flaw().map(f -> f.after(before.lines()));
            if (flaw.filter(f -> f.kind() == Flaw.Kind.CARRIAGE_RETURN).isPresent()) {
                carriageReturn = carriageReturn.or(() -> flaw);
            } else {
                flaw.ifPresent(f -> looking.forEach(l -> l.flaw(f)));
            }
        }
        read.clear();
        return carriageReturn;
    }

    private void deliver(Row row, BitSet wanted) {
        int glance = 0;
        for (Looking<?> l : looking) {
            boolean glanced = glance < glancing.size() && glancing.get(glance) == l;
            if (!glanced || wanted.get(glance)) {
                l.row(row);
            }
            glance += glanced ? 1 : 0;
        }
    }

    /** Ends the block for every inspection; what is given back hands over what came of it. */
    List<Runnable> endBlock() {
        return looking.stream().map(Looking::endBlock).toList();
    }

    /** Hands over what was kept from block to block. */
    void end() {
        looking.forEach(Looking::end);
    }
}
