package org.beleg.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A bag in a zip, read where it lies: nothing is unpacked to be read. */
final class ZipStore implements Store {
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries;
    private final SortedMap<String, Long> files = new TreeMap<>();

    private ZipStore(ZipFile zip, Map<String, ZipArchiveEntry> entries) {
        this.zip = zip;
        this.entries = entries;
        entries.forEach((path, entry) -> {
            if (!path.endsWith("/")) {
                files.put(path, entry.getSize());
            }
        });
    }

    static Optional<ZipStore> of(Path file, Faults faults) throws IOException {
        SeekableByteChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        Optional<ZipFile> zip = ZipDirectory.isTooLong(channel, faults) ? Optional.empty() : zip(channel, faults);
        Optional<ZipStore> store =
                zip.flatMap(it -> ZipListing.read(it, file, faults).map(entries -> new ZipStore(it, entries)));
        if (store.isEmpty()) {
            channel.close();
        }
        return store;
    }

    /** A broken zip makes the library throw whatever comes to it; all of it means the same. */
    private static Optional<ZipFile> zip(SeekableByteChannel channel, Faults faults) {
        try {
            return Optional.of(ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setCharset(StandardCharsets.UTF_8)
                    .get());
        } catch (IOException | RuntimeException e) {
            faults.add(Fault.error("zip-broken", "", "This is no zip, or a broken one: " + reason(e) + ".")
                    .fix("Fetch it again, and compare its SHA-256 with the one it was published with."));
            return Optional.empty();
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e.getCause();
        return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
    }

    @Override
    public SortedMap<String, Long> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    @Override
    public boolean hasFolder(String path) {
        return entries.keySet().stream().anyMatch(name -> name.startsWith(path));
    }

    @Override
    public InputStream open(String path) throws IOException {
        ZipArchiveEntry entry = entries.get(path);
        if (entry == null) {
            throw new NoSuchElementException(path);
        }
        try {
            return new Checksummed(zip.getInputStream(entry), entry);
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    @Override
    public Fault unreadable(String path, IOException e) {
        return Fault.error("zip-entry-broken", path, "'" + path + "' cannot be unpacked: " + e.getMessage() + ".")
                .fix("Fetch the zip again, and compare its SHA-256 with the one it was published with.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
