package org.beleg.describe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work that is done on another core, beside what follows. */
final class Beside<T> {
    private final CompletableFuture<T> result;

    private Beside(CompletableFuture<T> result) {
        this.result = result;
    }

    /** Work that may fail. */
    @FunctionalInterface
    interface Work<T> {
        T done() throws IOException;
    }

    /** Begins with the work, which must touch nothing that anybody changes. */
    static <T> Beside<T> begin(Work<T> work) {
        return new Beside<>(CompletableFuture.supplyAsync(() -> {
            try {
                return work.done();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /**
     * What came of it, once it is done.
     *
     * @throws IOException if the work ended so
     */
    T get() throws IOException {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
