package org.beleg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What cannot be printed is not lost in silence. */
final class OutletTest {
    private static Optional<String> printed(OutputStream to) {
        Outlet outlet = new Outlet(to);
        PrintWriter writer = new PrintWriter(outlet, true, StandardCharsets.UTF_8);
        writer.println("one");
        writer.println("two");
        return outlet.failure();
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(why);
            }
        };
    }

    @Test
    void aFullDiskIsAFailureAndAReaderWhoLeavesIsNone() {
        assertEquals(Optional.empty(), printed(new ByteArrayOutputStream()));
        assertEquals(Optional.of("No space left on device"), printed(failing("No space left on device")));
        assertEquals(Optional.empty(), printed(failing("Broken pipe")));
    }
}
