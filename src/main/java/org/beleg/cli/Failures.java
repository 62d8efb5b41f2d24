package org.beleg.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.beleg.read.NotADataset;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line what stopped a command; the trace only when asked for. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        Exception cause =
                e instanceof UncheckedIOException unchecked && unchecked.getCause() != null ? unchecked.getCause() : e;
        if (line.getParseResult().hasMatchedOption("--trace")) {
            cause.printStackTrace(line.getErr());
        }
        line.getErr().println("beleg: " + sentence(cause));
        return cause instanceof NotADataset || cause instanceof NoSuchFolder ? 2 : 3;
    }

    private static String sentence(Exception e) {
        if (e instanceof NotADataset || !(e instanceof IOException)) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (e instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getFile() + ": " + system.getReason();
        }
        return String.valueOf(e.getMessage());
    }
}
