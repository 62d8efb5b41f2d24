package org.beleg.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Runs a command line in this Java, and keeps what it said. */
record Console(int code, String out, String err) {
    static Console run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(out, err, args);
        return new Console(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** All that was said, for a test that fails. */
    String all() {
        return "exit " + code + "\n" + out + err;
    }

    /** Whether a trace of Java was printed. */
    boolean traces() {
        return err.contains("\tat ") || out.contains("\tat ");
    }
}
