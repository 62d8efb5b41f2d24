package org.beleg.check;

import java.util.HashMap;
import java.util.Map;
import org.beleg.check.BlockReader.Counts;

/** Puts what several threads made of the blocks of a file into the order of the file. */
final class Sequence {
    private final int backlog;
    private final Map<Integer, Counts> counted = new HashMap<>();
    private final Map<Integer, Counts> before = new HashMap<>();
    private final Map<Integer, Runnable> waiting = new HashMap<>();
    private Counts total;
    private int nextCounted;
    private int nextDone;
    private boolean busy;
    private boolean broken;

    /**
     * Nothing done yet.
     *
     * @param start rows and lines before the first block
     * @param backlog so many blocks may wait for their turn
     */
    Sequence(Counts start, int backlog) {
        this.total = start;
        this.backlog = backlog;
    }

    /** Says how many rows and lines a block has. */
    synchronized void count(int block, Counts counts) {
        counted.put(block, counts);
        for (Counts next = counted.remove(nextCounted); next != null; next = counted.remove(nextCounted)) {
            before.put(nextCounted, total);
            total = new Counts(total.rows() + next.rows(), total.lines() + next.lines());
            nextCounted++;
        }
        notifyAll();
    }

    /** How many rows and lines there are before a block that was counted; waits until those before it are. */
    synchronized Counts before(int block) throws InterruptedException {
        while (!before.containsKey(block)) {
            rest();
        }
        return before.getOrDefault(block, total);
    }

    /** Rows and lines of all blocks that were counted. */
    synchronized Counts total() {
        return total;
    }

    /** Hands in the last step of a block; the steps are done one by one in the order of the blocks. */
    void done(int block, Runnable step) throws InterruptedException {
        synchronized (this) {
            waiting.put(block, step);
            if (busy || !waiting.containsKey(nextDone)) {
                while (waiting.size() > backlog && !waiting.containsKey(nextDone)) {
                    rest();
                }
                if (busy || !waiting.containsKey(nextDone)) {
                    return;
                }
            }
            busy = true;
        }
        for (Runnable next = take(); next != null; next = take()) {
            next.run();
        }
    }

    private synchronized @org.jspecify.annotations.Nullable Runnable take() {
        Runnable next = waiting.remove(nextDone);
        if (next == null) {
            busy = false;
        } else {
            before.remove(nextDone);
            nextDone++;
        }
        notifyAll();
        return next;
    }

    /** Says that a thread failed, so that no other waits for it. */
    synchronized void fail() {
        broken = true;
        notifyAll();
    }

    @SuppressWarnings("WaitNotInLoop") // whoever rests does so in a loop
    private void rest() throws InterruptedException {
        if (broken) {
            throw new InterruptedException("another thread failed");
        }
        wait();
    }
}
