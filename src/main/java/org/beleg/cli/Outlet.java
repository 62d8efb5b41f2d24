package org.beleg.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where results are printed to. Writers swallow what fails there; this remembers it. */
final class Outlet extends FilterOutputStream {
    private @Nullable IOException first;

    Outlet(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            first = first == null ? e : first;
            throw e;
        }
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    /** Why not all could be written; empty where all was, or the reader had enough, as {@code head} does. */
    Optional<String> failure() {
        return Optional.ofNullable(first).map(IOException::getMessage).filter(why -> !why.contains("Broken pipe"));
    }
}
