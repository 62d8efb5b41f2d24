package org.beleg.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.beleg.check.BlockReader.Counts;
import org.beleg.dataset.Flaw;
import org.beleg.read.Block;
import org.beleg.read.Blocks;
import org.jspecify.annotations.Nullable;

/** The threads that look at the blocks of a table, each at one block at a time. */
final class TableThreads {
    private final Blocks blocks;
    private final Sequence sequence;
    private final Supplier<BlockReader> readers;
    private final Turn turn;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    TableThreads(Blocks blocks, Sequence sequence, Supplier<BlockReader> readers, Turn turn) {
        this.blocks = blocks;
        this.sequence = sequence;
        this.readers = readers;
        this.turn = turn;
    }

    /** What is done with what came of blocks, one by one in the order of the file. */
    interface Turn {
        /** Whether a carriage return was noted. */
        boolean returned();

        /** Takes over what came of a block. */
        void take(Block block, Counts counts, Optional<Flaw> carriageReturn, List<Runnable> learnt);
    }

    /**
     * Looks at all blocks.
     *
     * @param reader for this thread
     * @param first the first block as it is to be taken over
     * @param rest what of it is to be looked at
     * @param threads how many threads
     * @throws IOException if the file cannot be read
     */
    void run(BlockReader reader, Block first, Block rest, int threads) throws IOException {
        List<BlockReader> all = new ArrayList<>(List.of(reader));
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            BlockReader other = readers.get();
            all.add(other);
            Thread thread = new Thread(() -> guarded(() -> further(other)), "beleg-" + i);
            thread.setDaemon(true);
            thread.start();
            others.add(thread);
        }
        guarded(() -> {
            look(reader, first, rest);
            further(reader);
        });
        join(others);
        rethrow();
        all.forEach(BlockReader::end);
    }

    /** Work that may fail. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void guarded(Work work) {
        try {
            work.run();
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
            sequence.fail();
        }
    }

    private void further(BlockReader reader) throws IOException, InterruptedException {
        for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
            look(reader, block.get(), block.get());
        }
    }

    private void look(BlockReader reader, Block whole, Block block) throws IOException, InterruptedException {
        Counts counts = reader.look(block, turn.returned());
        sequence.count(block.number(), counts);
        Optional<Flaw> carriageReturn =
                reader.hasRead() ? reader.deliver(sequence.before(block.number())) : Optional.empty();
        List<Runnable> learnt = reader.endBlock();
        sequence.done(block.number(), () -> turn.take(whole, counts, carriageReturn, learnt));
    }

    private static void join(List<Thread> threads) {
        for (Thread thread : threads) {
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void rethrow() throws IOException {
        Throwable thrown = failure.get();
        if (thrown instanceof IOException io) {
            throw io;
        }
        if (thrown instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw new IOException("reading was interrupted", thrown);
        }
    }
}
