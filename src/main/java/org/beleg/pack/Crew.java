package org.beleg.pack;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/** Threads that read, and threads that calculate what one of them reads. */
final class Crew implements Closeable {
    private static final int BLOCK = 1 << 20;

    private final ExecutorService readers;
    private final ExecutorService calculators;

    Crew(int threads) {
        readers = Executors.newFixedThreadPool(threads, Crew::background);
        calculators = Executors.newFixedThreadPool(threads, Crew::background);
    }

    private static Thread background(Runnable work) {
        Thread thread = new Thread(work, "beleg-verify");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Does all of it; the first failure ends the rest.
     *
     * @throws IOException if the disk fails
     */
    void all(List<Callable<Boolean>> work) throws IOException {
        CompletionService<Boolean> done = new ExecutorCompletionService<>(readers);
        for (Callable<Boolean> piece : work) {
            Future<Boolean> unused = done.submit(piece);
        }
        for (int i = 0; i < work.size(); i++) {
            get(take(done));
        }
    }

    private static Future<Boolean> take(CompletionService<Boolean> done) throws IOException {
        try {
            return done.take();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new IOException("it was interrupted");
    }

    private static void get(Future<?> future) throws IOException {
        try {
            future.get();
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException disk) {
                throw disk;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Calculates the checksums of one stream beside each other, while the next block is read. */
    Hashes hashes(InputStream in, Collection<Algorithm> algorithms, LongConsumer read) throws IOException {
        Map<Algorithm, MessageDigest> digests = new EnumMap<>(Algorithm.class);
        algorithms.forEach(algorithm -> digests.put(algorithm, algorithm.digest()));
        byte[][] blocks = new byte[2][BLOCK];
        List<Future<?>> calculating = new ArrayList<>();
        long bytes = 0;
        for (int turn = 0; ; turn ^= 1) {
            byte[] block = blocks[turn];
            int n = in.readNBytes(block, 0, BLOCK);
            for (Future<?> future : calculating) {
                get(future);
            }
            calculating.clear();
            if (n == 0) {
                break;
            }
            digests.values().forEach(digest -> calculating.add(calculators.submit(() -> digest.update(block, 0, n))));
            bytes += n;
            read.accept(n);
        }
        Map<Algorithm, String> hex = new EnumMap<>(Algorithm.class);
        digests.forEach((algorithm, digest) -> hex.put(algorithm, HexFormat.of().formatHex(digest.digest())));
        return new Hashes(bytes, hex);
    }

    @Override
    public void close() {
        readers.shutdownNow();
        calculators.shutdownNow();
    }
}
