package org.beleg.describe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.beleg.dataset.Fingerprint;
import org.junit.jupiter.api.Test;

/** A file that is made is the same whether it stays in memory or not. */
final class SpoolTest {
    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static Contents.Body spooled(byte[] bytes, Spool spool) throws IOException {
        try (spool) {
            for (int at = 0; at < bytes.length; at += 1000) {
                spool.write(bytes, at, Math.min(1000, bytes.length - at));
            }
            spool.write(3);
        }
        return spool.body();
    }

    @Test
    void aSmallFileStaysInMemoryAndALargeOneDoesNot() throws IOException {
        assertInstanceOf(Contents.Body.Made.class, spooled(bytes(9_999), new Spool(10_000)));
        Spool spool = new Spool(10_000);
        assertInstanceOf(Contents.Body.Laid.class, spooled(bytes(10_000), spool));
        spool.discard();
    }

    @Test
    void aLargeFileIsReadAsItWasWrittenAsOftenAsIsWanted() throws IOException {
        byte[] bytes = bytes(300_000);
        byte[] whole = Arrays.copyOf(bytes, bytes.length + 1);
        whole[bytes.length] = 3;
        Spool spool = new Spool(10_000);
        Contents.Body body = spooled(bytes, spool);
        assertEquals(whole.length, body.size());
        assertEquals(whole.length, spool.bytes());
        assertEquals(Fingerprint.sha256(whole), body.sha256());
        for (int i = 0; i < 2; i++) {
            try (InputStream in = body.open()) {
                assertArrayEquals(whole, in.readAllBytes());
            }
        }
        spool.discard();
    }
}
