package org.beleg.pack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** What a zip says it holds, judged before anything of it is unpacked. */
final class ZipListing {
    /** How many times its own size a zip may unpack to. */
    static final long RATIO = 200;

    /** Up to this many bytes any ratio will do. */
    static final long HARMLESS = 100L << 20;

    private static final String DECLARATION = "bagit.txt";

    private final List<ZipArchiveEntry> entries;
    private final Faults faults;

    private ZipListing(ZipFile zip, Faults faults) {
        this.entries = Collections.list(zip.getEntries());
        this.faults = faults;
    }

    /** The entries of the bag by their path in it, folders ending in a slash; empty if it would be unsafe to go on. */
    static Optional<Map<String, ZipArchiveEntry>> read(ZipFile zip, Path file, Faults faults) {
        ZipListing listing = new ZipListing(zip, faults);
        long size = file.toFile().length();
        if (listing.isBomb(size)) {
            return Optional.empty();
        }
        List<ZipArchiveEntry> sound =
                listing.entries.stream().filter(listing::isSound).toList();
        listing.clashes();
        String top = listing.top();
        listing.compareTop(top, file);
        Map<String, ZipArchiveEntry> byPath = new TreeMap<>();
        for (ZipArchiveEntry entry : sound) {
            if (entry.getName().startsWith(top) && entry.getName().length() > top.length()) {
                byPath.putIfAbsent(entry.getName().substring(top.length()), entry);
            }
        }
        return Optional.of(byPath);
    }

    /** Entries that share their bytes, or unpack to far more than they are, are there to fill a disk. */
    private boolean isBomb(long size) {
        long packed = 0;
        long unpacked = 0;
        for (ZipArchiveEntry entry : entries) {
            packed += Math.max(0, entry.getCompressedSize());
            unpacked += Math.max(0, entry.getSize());
            if (packed < 0 || unpacked < 0 || packed > size) {
                faults.error("zip-bomb", "", "Its entries together are larger than the zip: they share their bytes.");
                return true;
            }
        }
        if (unpacked > HARMLESS && unpacked / RATIO > size) {
            faults.add(Fault.error("zip-bomb", "", "It would unpack to more than " + RATIO + " times its size.")
                    .but("at most " + RATIO * size + " bytes", unpacked + " bytes"));
            return true;
        }
        return false;
    }

    private boolean isSound(ZipArchiveEntry entry) {
        String name = entry.getName();
        String raw = new String(entry.getRawName(), StandardCharsets.ISO_8859_1);
        if (BagPath.escapes(name) || raw.indexOf('\\') >= 0) {
            faults.error("path-escapes", name, "'" + name + "' could be unpacked outside the archive's folder.");
            return false;
        }
        if (entry.isUnixSymlink()) {
            faults.error("symbolic-link", name, "'" + name + "' is a symbolic link; it is not followed.");
            return false;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            faults.error("zip-entry-encrypted", name, "'" + name + "' is encrypted and cannot be checked.");
            return false;
        }
        if (!entry.isDirectory() && !isReadable(entry)) {
            faults.error("zip-entry-unsupported", name, "'" + name + "' is packed in a way that cannot be read here.");
            return false;
        }
        return true;
    }

    private static boolean isReadable(ZipArchiveEntry entry) {
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        return (method == ZipMethod.STORED || method == ZipMethod.DEFLATED) && entry.getSize() >= 0;
    }

    private void clashes() {
        Clashes clashes = new Clashes();
        for (ZipArchiveEntry entry : entries) {
            if (!entry.isDirectory()) {
                clashes.add(entry.getName());
            }
        }
        for (Clashes.Pair pair : clashes.pairs()) {
            if (pair.one().equals(pair.other())) {
                faults.error("zip-entry-twice", pair.one(), "'" + pair.one() + "' stands twice in the zip.");
            } else {
                faults.error(
                        "names-clash",
                        pair.other(),
                        "'" + pair.one() + "' and '" + pair.other() + "' are one file on some computers.");
            }
        }
    }

    /** The one top folder with its slash, or nothing where the bag lies at the root. */
    private String top() {
        SortedSet<String> tops = new TreeSet<>();
        List<String> bags = new ArrayList<>();
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName();
            tops.add(name.substring(0, name.indexOf('/') + 1));
            if (name.endsWith(DECLARATION) && name.indexOf('/') == name.length() - DECLARATION.length() - 1) {
                bags.add(name.substring(0, name.length() - DECLARATION.length()));
            }
        }
        if (bags.contains("")) {
            faults.add(Fault.warning("zip-no-top-folder", "", "The bag lies at the root of the zip.")
                    .fix("Pack the bag's folder, not what is in it: a zip should unpack to one folder."));
            return "";
        }
        if (tops.size() != 1 || tops.contains("")) {
            faults.error("zip-top-folders", "", "The zip holds more, or less, than one folder: " + tops + ".");
        }
        return bags.isEmpty() ? (tops.isEmpty() ? "" : tops.last()) : bags.get(0);
    }

    private void compareTop(String top, Path file) {
        String name = String.valueOf(file.getFileName());
        if (!top.isEmpty() && !name.equals(top.substring(0, top.length() - 1) + ".zip")) {
            faults.add(Fault.info("zip-other-name", "", "The zip has another name than the folder in it.")
                    .but(top.substring(0, top.length() - 1) + ".zip", name));
        }
    }
}
