package org.beleg.pack;

import java.nio.file.Path;

/**
 * What became of a release.
 *
 * @param outcome whether it was written
 * @param zip the archive
 * @param sha256 of the archive that was built, lower-case hexadecimal; where it was refused, not of the one that is there
 * @param manifest SHA-256 of its {@code manifest-sha256.txt}: what identifies the release when it is cited, for it is the same
 *     however the bag is packed
 * @param size of the archive that was built, in bytes
 */
public record Published(Outcome outcome, Path zip, String sha256, String manifest, long size) {

    /** What became of it. */
    public enum Outcome {
        /** It is new. */
        WRITTEN,
        /** The same bytes were there before. */
        ALREADY_THERE,
        /** Other bytes were there before; they are gone, as was asked for. */
        REPLACED,
        /** Other bytes are there; nothing was changed. */
        REFUSED
    }

    /** Whether the archive is there now. */
    public boolean isDone() {
        return outcome != Outcome.REFUSED;
    }

    /** The outcome in a sentence. */
    public String sentence() {
        return switch (outcome) {
            case WRITTEN -> zip + " is written.";
            case ALREADY_THERE -> zip + " is already there, with the same bytes.";
            case REPLACED -> zip + " is replaced.";
            case REFUSED -> zip + " is already there, with other bytes: raise the version or give --replace.";
        };
    }
}
