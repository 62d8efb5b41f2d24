package org.beleg.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that a bag may be packed in; told by their first bytes, not by their names. */
enum Serialization {
    ZIP("zip"),
    TAR("tar"),
    TAR_GZ("tar.gz");

    private static final List<String> ENDINGS = List.of(".zip", ".tar", ".tar.gz", ".tgz");
    private static final int TAR_MAGIC_AT = 257;

    private final String word;

    Serialization(String word) {
        this.word = word;
    }

    /** What it is called. */
    String word() {
        return word;
    }

    /** What a BagIt profile may call it. */
    List<String> mediaTypes() {
        return switch (this) {
            case ZIP -> List.of("application/zip", "application/x-zip-compressed");
            case TAR -> List.of("application/tar", "application/x-tar");
            case TAR_GZ -> List.of("application/gzip", "application/x-gzip", "application/tar+gzip");
        };
    }

    /** A file's name without the ending that says what it is. */
    static String withoutEnding(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(lower::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }

    /** What the file is; empty for what is none of these. */
    static Optional<Serialization> of(Path file) throws IOException {
        byte[] start = new byte[TAR_MAGIC_AT + 5];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.wrap(start);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // The file may be shorter.
            }
        }
        if (start[0] == 'P' && start[1] == 'K') {
            return Optional.of(ZIP);
        }
        if (start[0] == 0x1f && start[1] == (byte) 0x8b) {
            return Optional.of(TAR_GZ);
        }
        String magic = new String(start, TAR_MAGIC_AT, 5, java.nio.charset.StandardCharsets.ISO_8859_1);
        boolean tar = magic.equals("ustar") || TarDirectory.isHeader(start);
        return tar ? Optional.of(TAR) : byName(file);
    }

    /** Something may stand before a zip, and what is broken should still be said of what it is meant to be. */
    private static Optional<Serialization> byName(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".zip") ? Optional.of(ZIP) : name.endsWith(".tar") ? Optional.of(TAR) : Optional.empty();
    }

    /** The bag in the file; empty, with the reason among the faults, if it cannot be read. */
    static Optional<PackedStore> open(Path file, Faults faults) throws IOException {
        Optional<Serialization> kind = of(file);
        if (kind.isEmpty()) {
            faults.add(Fault.error("archive-broken", "", "This is no zip, no tar and no tar.gz.")
                    .fix("Unpack it, and give the folder that holds bagit.txt."));
            return Optional.empty();
        }
        return switch (kind.get()) {
            case ZIP -> opened(FileChannel.open(file, StandardOpenOption.READ), file, ZipListing::read, faults);
            case TAR -> opened(FileChannel.open(file, StandardOpenOption.READ), file, TarListing::read, faults);
            case TAR_GZ -> {
                Optional<FileChannel> tar = Gunzip.toTemporary(file, faults);
                yield tar.isPresent() ? opened(tar.get(), file, TarListing::read, faults) : Optional.empty();
            }
        };
    }

    /** How the list of an archive is read. */
    private interface Listing {
        Optional<PackedStore.Packed> read(FileChannel channel, Path file, Faults faults) throws IOException;
    }

    private static Optional<PackedStore> opened(FileChannel channel, Path file, Listing listing, Faults faults)
            throws IOException {
        Optional<PackedStore.Packed> packed = Optional.empty();
        try {
            packed = listing.read(channel, file, faults);
            return packed.map(it -> new PackedStore(channel, it));
        } finally {
            if (packed.isEmpty()) {
                channel.close();
            }
        }
    }
}
