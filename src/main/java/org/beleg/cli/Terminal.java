package org.beleg.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that every command has that talks to people. */
final class Terminal {
    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colours: auto (on a terminal), always, never. NO_COLOR is heeded.")
    private When colour = When.auto;

    /** When there are colours; as it is written. */
    enum When {
        auto,
        always,
        never
    }

    @Option(names = "--quiet", description = "No progress and no talk; results and errors only.")
    private boolean quiet;

    @Option(names = "--trace", description = "Print the trace of a failure of the machine.")
    @SuppressWarnings("UnusedVariable") // Failures asks the command line for it
    private boolean trace;

    boolean colours() {
        boolean wanted = colour == When.always || (colour == When.auto && isTerminal("out"));
        return wanted
                && Optional.ofNullable(System.getenv("NO_COLOR"))
                        .filter(v -> !v.isEmpty())
                        .isEmpty();
    }

    /** Whether a person watches standard error and wants to be told. */
    boolean talks() {
        return !quiet && isTerminal("err");
    }

    boolean isQuiet() {
        return quiet;
    }

    /** The launcher knows which streams are terminals; Java does not say. */
    private static boolean isTerminal(String stream) {
        return System.getProperty("beleg.terminal", "").contains(stream);
    }
}
