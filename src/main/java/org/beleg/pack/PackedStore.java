package org.beleg.pack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipException;

/** A bag in a zip or a tar, read where it lies: nothing is unpacked to be read. */
final class PackedStore implements Store {
    private final FileChannel channel;
    private final NavigableMap<String, Slot> slots;
    private final Set<String> folders;
    private final NavigableMap<String, Long> files = new TreeMap<>();

    /** Files and folders by their path in the bag, folders ending in a slash. */
    PackedStore(FileChannel channel, Packed packed) {
        this.channel = channel;
        this.slots = packed.files();
        this.folders = packed.folders();
        slots.forEach((path, slot) -> files.put(path, slot.size()));
    }

    /** What lies where in an archive. */
    record Packed(NavigableMap<String, Slot> files, Set<String> folders) {}

    @Override
    public NavigableMap<String, Long> files() {
        return Collections.unmodifiableNavigableMap(files);
    }

    @Override
    public boolean hasFolder(String path) {
        return folders.contains(path)
                || !files.subMap(path, path + Character.MAX_VALUE).isEmpty();
    }

    @Override
    public InputStream open(String path) throws IOException {
        Slot slot = slots.get(path);
        if (slot == null) {
            throw new NoSuchElementException(path);
        }
        return slot.open(channel);
    }

    @Override
    public Fault unreadable(String path, IOException e) {
        String why = e instanceof ZipException
                ? "its bytes are not deflated ones (" + e.getMessage() + ")"
                : e instanceof EOFException ? "its bytes end too early" : String.valueOf(e.getMessage());
        return Fault.error("entry-broken", path, "'" + path + "' cannot be unpacked: " + why + ".")
                .fix("Fetch the archive again, and compare its SHA-256 with the one it was published with.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
