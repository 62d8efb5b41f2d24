package org.beleg.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Holds the header before each file of a zip against its line in the list at the end, and looks at the bytes that belong to
 * no file: some programs go by the list, others by what stands before the files, and all must see the same.
 */
final class ZipHeaders {
    private static final int DESCRIPTOR = 0x08074b50;
    private static final long INT = 0xffffffffL;
    private static final int BLOCK = 1 << 16;

    /** Encrypted, strongly encrypted, names in UTF-8, headers encrypted. */
    private static final int FLAGS = 0x2841;

    private final FileChannel channel;
    private final Faults faults;
    private final long list;
    private final List<Extent> extents = new ArrayList<>();
    private long line;

    /** Bytes that belong to an entry, its headers too. */
    private record Extent(long from, long to) {}

    /** The headers of a zip whose list begins there. */
    ZipHeaders(FileChannel channel, long list, Faults faults) {
        this.channel = channel;
        this.list = list;
        this.line = list;
        this.faults = faults;
    }

    /** Whether all headers say the same of the next entry, in the order of the list; why not is among the faults. */
    boolean agree(ZipArchiveEntry entry) throws IOException {
        long at = entry.getLocalHeaderOffset();
        long end = entry.getDataOffset() + Math.max(0, entry.getCompressedSize());
        Optional<ZipHeader> listed = ZipHeader.listed(channel, line);
        Optional<ZipHeader> local = ZipHeader.local(channel, at);
        line += listed.map(header -> header.length() + header.commentLength()).orElse(0);
        int described = local.isPresent() && local.get().isDescribedLater() ? described(entry, end, local.get()) : 0;
        extents.add(new Extent(at, end + Math.max(0, described)));
        if (listed.isEmpty() || local.isEmpty()) {
            return differs(entry, "a header", "none");
        }
        return namesAgree(entry, listed.get(), local.get())
                && saysTheSame(entry, listed.get(), local.get())
                && (described >= 0 || differs(entry, numbers(entry), "other numbers after its bytes"));
    }

    private boolean namesAgree(ZipArchiveEntry entry, ZipHeader listed, ZipHeader local) {
        byte[] name = entry.getRawName();
        return Stream.of(
                        Stream.of(listed.name(), local.name()),
                        listed.otherNames().stream(),
                        local.otherNames().stream())
                .flatMap(names -> names)
                .filter(other -> !Arrays.equals(name, other))
                .findFirst()
                .map(other -> differs(entry, text(name), text(other)))
                .orElse(true);
    }

    private boolean saysTheSame(ZipArchiveEntry entry, ZipHeader listed, ZipHeader local) {
        if (local.method() != entry.getMethod()
                || entry.getLocalHeaderOffset() + local.length() != entry.getDataOffset()) {
            return differs(entry, "method " + entry.getMethod(), "method " + local.method());
        }
        if (((listed.flags() ^ local.flags()) & FLAGS) != 0) {
            return differs(
                    entry,
                    "flags " + Integer.toHexString(listed.flags()),
                    "flags " + Integer.toHexString(local.flags()));
        }
        boolean later = local.isDescribedLater();
        boolean same = isStated(local.crc(), entry.getCrc(), later)
                && isStated(local.packed(), entry.getCompressedSize(), later)
                && isStated(local.size(), entry.getSize(), later);
        return same || differs(entry, numbers(entry), numbers(local.crc(), local.packed(), local.size()));
    }

    /** What follows after the bytes may be left open before them. */
    private static boolean isStated(long local, long listed, boolean later) {
        return local == listed || (later && (local == 0 || local == INT));
    }

    /** How many bytes describe the entry after its own, with a signature or without; -1 if they say something else. */
    private int described(ZipArchiveEntry entry, long at, ZipHeader local) throws IOException {
        ByteBuffer bytes = ZipDirectory.read(channel, at, 24);
        for (boolean large : local.isLarge() ? new boolean[] {true, false} : new boolean[] {false, true}) {
            for (int from : bytes.getInt(0) == DESCRIPTOR ? new int[] {4, 0} : new int[] {0}) {
                int width = large ? 8 : 4;
                int to = from + 4 + 2 * width;
                if (to <= bytes.position()
                        && number(bytes, from, 4) == entry.getCrc()
                        && number(bytes, from + 4, width) == entry.getCompressedSize()
                        && number(bytes, from + 4 + width, width) == entry.getSize()) {
                    return to;
                }
            }
        }
        return -1;
    }

    private static long number(ByteBuffer bytes, int at, int width) {
        return width == 4 ? bytes.getInt(at) & INT : bytes.getLong(at);
    }

    private static String numbers(ZipArchiveEntry entry) {
        return numbers(entry.getCrc(), entry.getCompressedSize(), entry.getSize());
    }

    private static String numbers(long crc, long packed, long size) {
        return "CRC-32 " + Long.toHexString(crc) + ", " + packed + " bytes packed, " + size + " unpacked";
    }

    private boolean differs(ZipArchiveEntry entry, String listed, String local) {
        faults.add(Fault.error(
                        "entry-headers-differ",
                        entry.getName(),
                        "The headers of '" + entry.getName() + "' do not say the same: not every program would see this"
                                + " file.")
                .but(listed, local));
        return false;
    }

    private static String text(byte[] name) {
        return new String(name, StandardCharsets.UTF_8);
    }

    /** Looks at what lies before, between and after the entries that were given. */
    void lookBetween() throws IOException {
        extents.sort(Comparator.comparingLong(Extent::from));
        long free = 0;
        for (Extent extent : extents) {
            stray(free, extent.from());
            free = Math.max(free, extent.to());
        }
        stray(free, list);
    }

    private void stray(long from, long to) throws IOException {
        if (to <= from) {
            return;
        }
        String where = (to - from) + " bytes from byte " + from + " on";
        if (hasHeader(from, to)) {
            faults.add(Fault.error(
                            "entry-hidden",
                            "",
                            "A file lies in the zip that its list does not name: some programs unpack it.")
                    .but("nothing that is not in the list", where));
        } else {
            faults.add(Fault.warning("archive-stray-bytes", "", "Some bytes of the zip belong to no file.")
                    .but("nothing that is not in the list", where));
        }
    }

    private boolean hasHeader(long from, long to) throws IOException {
        for (long at = from; at + 4 <= to; at += BLOCK - 3) {
            ByteBuffer block = ZipDirectory.read(channel, at, (int) Math.min(BLOCK, to - at));
            for (int i = 0; i + 4 <= block.position(); i++) {
                if (block.getInt(i) == ZipHeader.LOCAL) {
                    return true;
                }
            }
        }
        return false;
    }
}
