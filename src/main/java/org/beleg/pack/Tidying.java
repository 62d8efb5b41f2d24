package org.beleg.pack;

import java.io.Closeable;

/** Tidies up also when the program is told to end (Ctrl-C) before its work is done; a program that is killed cannot. */
final class Tidying implements Closeable {
    private final Thread thread;

    private Tidying(Thread thread) {
        this.thread = thread;
    }

    /** From now on until it is closed, the work is done if the program is to end. */
    static Tidying onEnd(Runnable work) {
        Thread thread = new Thread(work, "beleg-tidying");
        Runtime.getRuntime().addShutdownHook(thread);
        return new Tidying(thread);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException ending) {
            // The program ends, and the work is being done.
        }
    }
}
