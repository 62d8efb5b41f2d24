package org.beleg.dataset;

import java.nio.file.Path;

/**
 * What a file was when it was read.
 *
 * @param file where it is
 * @param sha256 SHA-256 of its bytes, lower-case hexadecimal
 * @param bytes its size
 * @param rows rows of data in it; 0 for what is no table
 */
public record FileMark(Path file, String sha256, long bytes, long rows) {
    /** The mark of a file that is no table. */
    public static FileMark of(Path file, byte[] content) {
        return new FileMark(file, Fingerprint.sha256(content), content.length, 0);
    }
}
