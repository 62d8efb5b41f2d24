package org.beleg.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was found when an archive was held against its own manifests: BagIt 0.93 to 1.0 (RFC 8493), in a folder, a zip, a tar
 * or a tar.gz. Nothing is fetched or followed, and nothing unpacked but a tar.gz, to one file without a name.
 *
 * @param version the BagIt version that the bag states; empty if it does not
 * @param algorithms the checksums that were calculated and compared for the payload, such as {@code sha256}
 * @param counts how much there is
 * @param hashes what identifies it
 * @param faults what is wrong or worth knowing, in the order of the checks
 */
public record Verification(
        String version, List<String> algorithms, Counts counts, Identity hashes, List<Fault> faults) {
    public Verification {
        algorithms = List.copyOf(algorithms);
        faults = List.copyOf(faults);
    }

    /**
     * How much there is.
     *
     * @param files all files of the bag
     * @param bytes in all files
     * @param payloadFiles files below {@code data/}
     * @param payloadBytes in these
     */
    public record Counts(long files, long bytes, long payloadFiles, long payloadBytes) {}

    /**
     * What identifies an archive, lower-case hexadecimal.
     *
     * @param file SHA-256 of the zip or tar; empty for a folder
     * @param manifest SHA-256 of {@code manifest-sha256.txt}, the same however the bag is packed; empty if it has none
     */
    public record Identity(Optional<String> file, Optional<String> manifest) {}

    /** Is told how far the work is, by several threads. */
    @FunctionalInterface
    public interface Watch {
        /** So many bytes were read so far. */
        void at(long bytes);
    }

    /**
     * How to go about it; what is found does not depend on the first and the last.
     *
     * @param threads how many threads read and calculate
     * @param profile a BagIt profile to hold the bag against, beside the one it claims
     * @param watch is told how far the work is
     */
    public record Way(int threads, Optional<Path> profile, Watch watch) {
        public Way {
            if (threads < 1) {
                throw new IllegalArgumentException(threads + " threads");
            }
        }

        /** All cores, no profile but the bag's own, and nobody is told. */
        public static Way usual() {
            return new Way(Runtime.getRuntime().availableProcessors(), Optional.empty(), bytes -> {});
        }
    }

    /**
     * Verifies a bag.
     *
     * @param path a folder that holds {@code bagit.txt}, or a zip or tar
     * @throws IOException if there is nothing at that path, or the disk fails; a broken archive is a fault
     */
    public static Verification verify(Path path) throws IOException {
        return verify(path, Way.usual());
    }

    /**
     * Verifies a bag in that way.
     *
     * @param path a folder that holds {@code bagit.txt}, or a zip or tar
     * @throws IOException if there is nothing at that path, or the disk fails; a broken archive is a fault
     */
    public static Verification verify(Path path, Way way) throws IOException {
        Faults faults = new Faults();
        Optional<Path> file = Files.isDirectory(path) ? Optional.empty() : Optional.of(path);
        Optional<? extends Store> opened = Store.of(path, faults);
        if (opened.isEmpty()) {
            Optional<String> sha256 = file.isPresent() ? Optional.of(Hashes.sha256(path)) : Optional.empty();
            Identity known = new Identity(sha256, Optional.empty());
            return new Verification("", List.of(), new Counts(0, 0, 0, 0), known, faults.list());
        }
        try (Store store = opened.get()) {
            return new Verifier(store, path, way, faults).verify();
        }
    }

    /** SHA-256 of the archive as a file; empty for a folder. */
    public Optional<String> sha256() {
        return hashes.file();
    }

    /** Whether the archive holds: no fault is an error. */
    public boolean holds() {
        return faults.stream().noneMatch(fault -> fault.severity() == Fault.Severity.ERROR);
    }
}
