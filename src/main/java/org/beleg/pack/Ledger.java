package org.beleg.pack;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each file should be, by what the manifests say. Memory is for each file its name once, and the bytes of its
 * checksums.
 */
final class Ledger {
    private static final byte[][] NOTHING = {};
    private static final byte[] NOT_LISTED = {};

    private final List<Manifest> manifests;
    private final boolean old;
    private final Faults faults;
    private final Map<String, byte[][]> there = new HashMap<>();
    private final SortedMap<String, byte[][]> missing = new TreeMap<>();
    private final Map<String, String> byComposition = new HashMap<>();

    Ledger(Store store, List<Manifest> manifests, Declaration declaration, Faults faults) {
        this.manifests = manifests;
        this.old = declaration.isOld();
        this.faults = faults;
        store.files().keySet().forEach(path -> there.put(path, NOTHING));
    }

    /** Notes that the manifest lists a path. */
    void list(Manifest manifest, String path, byte[] sum) {
        Optional<String> file = find(manifest, path);
        byte[][] sums = sums(file, path);
        int at = manifests.indexOf(manifest);
        if (sums[at] == NOT_LISTED) {
            sums[at] = sum;
        } else {
            twice(manifest, file.orElse(path), sums[at], sum);
        }
    }

    private byte[][] sums(Optional<String> file, String path) {
        if (file.isEmpty()) {
            return missing.computeIfAbsent(path, none -> none());
        }
        byte[][] sums = there.getOrDefault(file.get(), NOTHING);
        if (sums == NOTHING) {
            sums = none();
            there.put(file.get(), sums);
        }
        return sums;
    }

    private byte[][] none() {
        byte[][] sums = new byte[manifests.size()][];
        Arrays.fill(sums, NOT_LISTED);
        return sums;
    }

    private Optional<String> find(Manifest manifest, String path) {
        if (there.containsKey(path)) {
            return Optional.of(path);
        }
        if (byComposition.isEmpty()) {
            there.keySet().forEach(file -> byComposition.put(BagPath.composed(file), file));
        }
        Optional<String> other = Optional.ofNullable(byComposition.get(BagPath.composed(path)));
        other.ifPresent(file -> faults.warning(
                "name-composed-otherwise",
                file,
                "'" + manifest.file() + "' composes the letters of '" + file + "' in another way than its name does."));
        return other;
    }

    private void twice(Manifest manifest, String path, byte[] before, byte[] sum) {
        String message = "'" + manifest.file() + "' lists '" + path + "' twice.";
        if (old && Arrays.equals(before, sum)) {
            faults.warning("manifest-duplicate", path, message);
        } else {
            faults.add(Fault.error("manifest-duplicate", path, message).but(manifest.hex(before), manifest.hex(sum)));
        }
    }

    /** The paths that are listed and not there. */
    Set<String> missing() {
        return Collections.unmodifiableSet(missing.keySet());
    }

    /** Whether the manifest lists the path, be the file there or not. */
    boolean lists(Manifest manifest, String path) {
        return sum(manifest, path).isPresent();
    }

    /** The checksum that the manifest states for the path. */
    Optional<byte[]> sum(Manifest manifest, String path) {
        byte[][] sums = there.getOrDefault(path, missing.getOrDefault(path, NOTHING));
        byte[] sum = sums == NOTHING ? NOT_LISTED : sums[manifests.indexOf(manifest)];
        return sum == NOT_LISTED ? Optional.empty() : Optional.of(sum);
    }

    /** The manifests that list the path. */
    List<Manifest> listing(String path) {
        return manifests.stream().filter(manifest -> lists(manifest, path)).toList();
    }
}
