package org.beleg.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** What a zip says it holds, judged before anything of it is unpacked. */
final class ZipListing {
    private static final int KIND = 0170000;
    private static final int FILE = 0100000;
    private static final int FOLDER = 0040000;
    private static final int EMPTY_DEFLATED = 5;

    private final FileChannel channel;
    private final ZipHeaders headers;
    private final Faults faults;
    private final Layout layout;

    private ZipListing(FileChannel channel, ZipHeaders headers, Faults faults) {
        this.channel = channel;
        this.headers = headers;
        this.faults = faults;
        this.layout = new Layout(faults);
    }

    /** What lies in the bag; empty if it would be unsafe to go on. */
    static Optional<PackedStore.Packed> read(FileChannel channel, Path file, Faults faults) throws IOException {
        OptionalLong list = ZipDirectory.list(channel, faults);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        try (FileChannel own = FileChannel.open(file, StandardOpenOption.READ);
                ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(own)
                        .setCharset(StandardCharsets.UTF_8)
                        .get()) {
            ZipHeaders headers = new ZipHeaders(channel, list.getAsLong(), faults);
            return new ZipListing(channel, headers, faults).read(Collections.list(zip.getEntries()), file);
        } catch (IOException | RuntimeException e) {
            // A broken zip makes the library throw whatever comes to it; all of it means the same.
            faults.add(broken(e));
            return Optional.empty();
        }
    }

    private static Fault broken(Exception e) {
        return broken(TarListing.reason(e.getCause() instanceof Exception cause ? cause : e));
    }

    static Fault broken(String reason) {
        return Fault.error("archive-broken", "", "This is no zip, or a broken one: " + reason + ".")
                .fix("Fetch it again, and compare its SHA-256 with the one it was published with.");
    }

    private Optional<PackedStore.Packed> read(List<ZipArchiveEntry> entries, Path file) throws IOException {
        if (isBomb(entries)) {
            return Optional.empty();
        }
        for (ZipArchiveEntry entry : entries) {
            boolean agree = headers.agree(entry);
            if (layout.isSound(entry.getName()) && isSound(entry) && agree) {
                if (entry.isDirectory()) {
                    layout.folder(entry.getName());
                } else {
                    layout.file(entry.getName(), slot(entry));
                }
            }
        }
        headers.lookBetween();
        return Optional.of(layout.packed(file));
    }

    private static Slot slot(ZipArchiveEntry entry) {
        return new Slot(
                entry.getDataOffset(),
                entry.getCompressedSize(),
                entry.getSize(),
                entry.getCrc(),
                entry.getMethod() == ZipMethod.DEFLATED.getCode());
    }

    /** Entries that share their bytes, or unpack to far more than they are, are there to fill a disk. */
    private boolean isBomb(List<ZipArchiveEntry> entries) throws IOException {
        long size = channel.size();
        long unpacked = 0;
        long free = 0;
        List<ZipArchiveEntry> inOrder = entries.stream()
                .sorted(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset))
                .toList();
        for (ZipArchiveEntry entry : inOrder) {
            long end = entry.getDataOffset() + Math.max(0, entry.getCompressedSize());
            if (entry.getLocalHeaderOffset() < free || end < entry.getDataOffset() || end > size) {
                faults.error("archive-bomb", entry.getName(), "Its entries overlap: they share their bytes.");
                return true;
            }
            free = end;
            unpacked += Math.max(0, entry.getSize());
            if (unpacked < 0 || Limits.isBomb(unpacked, size)) {
                faults.add(Limits.bomb(unpacked < 0 ? Long.MAX_VALUE : unpacked, size));
                return true;
            }
        }
        return false;
    }

    private boolean isSound(ZipArchiveEntry entry) {
        String name = entry.getName();
        if (new String(entry.getRawName(), StandardCharsets.ISO_8859_1).indexOf('\\') >= 0) {
            faults.error("path-escapes", name, "'" + name + "' could be unpacked outside the archive's folder.");
            return false;
        }
        if (entry.isUnixSymlink()) {
            faults.error("symbolic-link", name, "'" + name + "' is a symbolic link; it is not followed.");
            return false;
        }
        int kind = entry.getUnixMode() & KIND;
        if (kind != 0 && kind != FILE && kind != FOLDER) {
            faults.error("not-a-file", name, "'" + name + "' is neither a file nor a folder.");
            return false;
        }
        return isUsual(entry);
    }

    private boolean isUsual(ZipArchiveEntry entry) {
        String name = entry.getName();
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            faults.error("entry-encrypted", name, "'" + name + "' is encrypted and cannot be checked.");
            return false;
        }
        if (entry.isDirectory() && (entry.getSize() > 0 || entry.getCompressedSize() > EMPTY_DEFLATED)) {
            faults.error("not-a-file", name, "'" + name + "' has the name of a folder and the bytes of a file.");
            return false;
        }
        if (!entry.isDirectory() && !isReadable(entry)) {
            faults.error("entry-unsupported", name, "'" + name + "' is packed in a way that cannot be read here.");
            return false;
        }
        return true;
    }

    private static boolean isReadable(ZipArchiveEntry entry) {
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        return (method == ZipMethod.DEFLATED && entry.getSize() >= 0)
                || (method == ZipMethod.STORED && entry.getSize() == entry.getCompressedSize());
    }
}
