package org.beleg.pack;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Walks over the headers of a tar before a library reads them into memory (POSIX pax interchange format): how many entries
 * there are, and that none is described by more than it should be.
 */
final class TarDirectory {
    private static final int BLOCK = 512;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int SUM_AT = 148;
    private static final int SUM_LENGTH = 8;
    private static final int TYPE_AT = 156;
    private static final int BINARY = 0x80;
    private static final Pattern PAX_PATH = Pattern.compile("(?:^|\\n)[0-9]+ path=([^\\n]*)(?=\\n)");
    private static final Pattern PAX_SIZE = Pattern.compile("(?:^|\\n)[0-9]+ size=([0-9]{1,18})(?=\\n)");

    private final FileChannel channel;
    private final Faults faults;
    private OptionalLong paxSize = OptionalLong.empty();

    private TarDirectory(FileChannel channel, Faults faults) {
        this.channel = channel;
        this.faults = faults;
    }

    /** How many entries there are; -1 with the reason among the faults if it would be unsafe to go on. */
    static long count(FileChannel channel, Faults faults) throws IOException {
        return new TarDirectory(channel, faults).count();
    }

    /** Whether the block begins an entry: its bytes add up to what it says (unsigned, as they should, or signed). */
    static boolean isHeader(byte[] block) {
        long stated = octal(block, SUM_AT, SUM_LENGTH);
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < BLOCK && i < block.length; i++) {
            byte counted = i >= SUM_AT && i < SUM_AT + SUM_LENGTH ? (byte) ' ' : block[i];
            unsigned += counted & 0xff;
            signed += counted;
        }
        return stated > 0 && (stated == unsigned || stated == signed);
    }

    private long count() throws IOException {
        long size = channel.size();
        long count = 0;
        for (long at = 0; at < size; ) {
            byte[] header = ZipDirectory.read(channel, at, BLOCK).array();
            if (isZero(header)) {
                trailing(at);
                return count;
            }
            if (!isHeader(header)) {
                return broken("the header at byte " + at + " does not add up");
            }
            long body = body(header, at);
            if (body < 0 || at + BLOCK + body > size) {
                return body == -1 ? -1 : broken("the entry at byte " + at + " goes beyond the end");
            }
            count += isAboutAnother(header[TYPE_AT]) ? 0 : 1;
            if (count > Limits.ENTRIES) {
                faults.add(Limits.tooManyEntries("more"));
                return -1;
            }
            at += BLOCK + (body + BLOCK - 1) / BLOCK * BLOCK;
        }
        return broken("it has no end");
    }

    private long broken(String why) {
        faults.add(TarListing.broken(why));
        return -1;
    }

    /** How many bytes follow the header; -1 if they are too many, and that is said. */
    private long body(byte[] header, long at) throws IOException {
        long size = number(header);
        if (!isAboutAnother(header[TYPE_AT])) {
            long own = paxSize.orElse(size);
            paxSize = OptionalLong.empty();
            return own < 0 ? -2 : own;
        }
        if (size < 0 || size > Limits.TAR_HEADER) {
            faults.add(
                    Fault.error("tar-header-too-long", "", "What describes the entry at byte " + at + " is too long.")
                            .but("at most " + Limits.TAR_HEADER + " bytes", size + " bytes"));
            return -1;
        }
        String text =
                new String(ZipDirectory.read(channel, at + BLOCK, (int) size).array(), StandardCharsets.UTF_8);
        if (header[TYPE_AT] == 'L') {
            name(text.replaceAll("\\x00*$", ""));
        } else {
            PAX_PATH.matcher(text).results().forEach(path -> name(path.group(1)));
        }
        if (header[TYPE_AT] == 'x' || header[TYPE_AT] == 'X') {
            PAX_SIZE.matcher(text).results().forEach(it -> paxSize = OptionalLong.of(Long.parseLong(it.group(1))));
        }
        return size;
    }

    /** The library would take the slash away that a name begins with. */
    private void name(String name) {
        if (BagPath.escapes(name)) {
            faults.error("path-escapes", name, "'" + name + "' could be unpacked outside the archive's folder.");
        }
    }

    /** A long name or link of GNU, or extended headers of one entry or of all. */
    private static boolean isAboutAnother(byte type) {
        return type == 'L' || type == 'K' || type == 'x' || type == 'X' || type == 'g';
    }

    private static boolean isZero(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    /** A second archive behind the first would be seen by some programs only. */
    private void trailing(long end) throws IOException {
        for (long at = end; at < channel.size(); at += BLOCK) {
            if (!isZero(ZipDirectory.read(channel, at, BLOCK).array())) {
                faults.warning("archive-trailing-bytes", "", "Something follows after the end of the tar.");
                return;
            }
        }
    }

    /** Octal, or binary where the first bit is set; -1 for what is neither or too large. */
    private static long number(byte[] header) {
        if ((header[SIZE_AT] & BINARY) == 0) {
            return octal(header, SIZE_AT, SIZE_LENGTH);
        }
        byte[] binary = Arrays.copyOfRange(header, SIZE_AT, SIZE_AT + SIZE_LENGTH);
        binary[0] &= (byte) 0x7f;
        BigInteger value = new BigInteger(1, binary);
        return value.bitLength() > 62 ? -1 : value.longValue();
    }

    private static long octal(byte[] header, int at, int length) {
        String digits = new String(header, at, length, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
        return digits.isEmpty() ? 0 : digits.matches("[0-7]{1,12}") ? Long.parseLong(digits, 8) : -1;
    }
}
