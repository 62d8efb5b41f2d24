package org.beleg.read;

/**
 * What a file was when it was read.
 *
 * @param sha256 SHA-256 of its bytes, lower-case hexadecimal
 * @param bytes its size
 * @param rows rows of data in it; 0 for what is no table
 */
public record FileMark(String sha256, long bytes, long rows) {}
