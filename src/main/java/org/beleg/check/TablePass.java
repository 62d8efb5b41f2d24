package org.beleg.check;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beleg.check.BlockReader.Counts;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Header;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.read.Block;
import org.beleg.read.Blocks;
import org.beleg.read.TableFile;

/** One pass over the file of a table, by as many threads as are wanted; the result does not depend on how many. */
final class TablePass {
    private final Table table;
    private final List<AtTable<?>> all;
    private final Way way;
    private final Progress progress;
    /** Whether a carriage return was noted; then lines may end in CR LF without another word. */
    private volatile boolean returned;

    /** A pass for those of the inspections that look at the table. */
    TablePass(Table table, List<Running<?>> running, Way way, Progress progress) {
        this.table = table;
        this.all = running.stream()
                .filter(r -> r.looksAt(table))
                .<AtTable<?>>map(r -> r.at(table))
                .toList();
        this.way = way;
        this.progress = progress;
    }

    Table table() {
        return table;
    }

    /** Hands over what came of it; to be called in the order of the tables. */
    void end() {
        all.forEach(AtTable::end);
    }

    /**
     * Lets every inspection look at the table.
     *
     * @return what the file is
     * @throws IOException if the file cannot be read
     */
    FileMark run() throws IOException {
        long size = Files.size(table.file());
        if (size == 0) {
            flaw(Flaw.of(Flaw.Kind.FILE_EMPTY, table.path(), "", ""));
        }
        long rows = 0;
        try (Blocks blocks = Blocks.open(table, way.block())) {
            Optional<Block> first = blocks.next();
            if (first.isPresent()) {
                rows = rows(blocks, first.get(), size);
            }
            return blocks.mark(rows);
        }
    }

    private long rows(Blocks blocks, Block first, long size) throws IOException {
        Block top = first.top();
        List<Row> rows = new ArrayList<>();
        Optional<Header> header = first.kind() == Block.Kind.ROWS ? header(top, rows) : Optional.empty();
        if (header.isEmpty()) {
            if (first.kind() == Block.Kind.TOO_LONG) {
                flaw(Flaw.at(Flaw.Kind.ROW_TOO_LONG, table.path(), 1, 1, "", ""));
            }
            for (Optional<Block> block = Optional.of(first); block.isPresent(); block = blocks.next()) {
                blocks.done(block.get());
            }
            return 0;
        }
        all.forEach(i -> i.header(header.get()));
        Sequence sequence = new Sequence(new Counts(rows.size(), BlockReader.lines(top)), 2 * way.threads());
        TableThreads threads = new TableThreads(blocks, sequence, () -> reader(header.get()), new Turn(blocks, size));
        BlockReader reader = reader(header.get());
        reader.deliver(rows);
        threads.run(reader, first, first.part(top.to(), first.to()), size > way.block() ? way.threads() : 1);
        return sequence.total().rows();
    }

    /** Reads the header; a carriage return may end it, so that rows follow before the first line feed. */
    private Optional<Header> header(Block top, List<Row> rows) throws IOException {
        try (TableFile file = TableFile.of(table, Optional.empty(), top, this::flaw)) {
            for (Optional<Row> row = file.next(); row.isPresent(); row = file.next()) {
                rows.add(row.get());
            }
            file.end();
            return file.header();
        }
    }

    private void flaw(Flaw flaw) {
        boolean isReturn = flaw.kind() == Flaw.Kind.CARRIAGE_RETURN;
        if (!isReturn || !returned) {
            returned |= isReturn;
            all.forEach(i -> i.flaw(flaw));
        }
    }

    private BlockReader reader(Header header) {
        Optional<Header> glanced = Optional.of(header).filter(h -> way.glances() && h.fits());
        List<Looking<?>> looking = new ArrayList<>();
        all.forEach(i -> looking.add(i.looking(glanced)));
        return new BlockReader(header, looking);
    }

    /** What is done with a block when it is its turn. */
    private final class Turn implements TableThreads.Turn {
        private final Blocks blocks;
        private final long size;
        private long rows;

        Turn(Blocks blocks, long size) {
            this.blocks = blocks;
            this.size = size;
        }

        @Override
        public boolean returned() {
            return returned;
        }

        @Override
        public void take(Block block, Counts counts, Optional<Flaw> carriageReturn, List<Runnable> learnt) {
            blocks.done(block);
            learnt.forEach(Runnable::run);
            carriageReturn.ifPresent(TablePass.this::flaw);
            rows += counts.rows();
            progress.at(table, rows, blocks.bytes(), size);
        }
    }
}
