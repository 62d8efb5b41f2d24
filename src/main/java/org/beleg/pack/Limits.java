package org.beleg.pack;

/** What an archive may be at most, so that a hostile one harms nobody. Stated in docs/verify.md. */
final class Limits {
    /** How many times its own size an archive may unpack to. */
    static final long RATIO = 200;

    /** Up to this many bytes any ratio will do. */
    static final long HARMLESS = 100L << 20;

    /** How many entries an archive may have. */
    static final int ENTRIES = 2_000_000;

    /** How many bytes the list of a zip's entries may have. */
    static final long LIST = 256L << 20;

    /** How many bytes may describe one entry of a tar: a long name, extended headers. */
    static final long TAR_HEADER = 1L << 20;

    /** How many characters a line of a tag file may have. */
    static final int LINE = 1 << 16;

    /** How many lines a tag file may have. */
    static final int LINES = 2_000_000;

    private Limits() {}

    /** Whether so many bytes are more than an archive of that size may unpack to. */
    static boolean isBomb(long unpacked, long size) {
        return unpacked > HARMLESS && unpacked / RATIO > size;
    }

    static Fault bomb(long unpacked, long size) {
        return Fault.error("archive-bomb", "", "It would unpack to more than " + RATIO + " times its size.")
                .but("at most " + Math.max(HARMLESS, RATIO * size) + " bytes", "at least " + unpacked + " bytes");
    }

    static Fault tooManyEntries(String found) {
        return Fault.error("archive-too-many-entries", "", "The archive lists more entries than can be checked here.")
                .but("at most " + ENTRIES, found);
    }
}
