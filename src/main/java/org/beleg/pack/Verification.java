package org.beleg.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was found when an archive was held against its own manifests: BagIt 0.93 to 1.0 (RFC 8493), in a folder or a zip.
 * Nothing is unpacked, fetched or followed.
 *
 * @param version the BagIt version that the bag states; empty if it does not
 * @param algorithms the checksums that were calculated and compared for the payload, such as {@code sha256}
 * @param counts how much there is
 * @param sha256 of the zip, lower-case hexadecimal; empty for a folder
 * @param faults what is wrong or worth knowing, in the order of the checks
 */
public record Verification(
        String version, List<String> algorithms, Counts counts, Optional<String> sha256, List<Fault> faults) {
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
     * Verifies a bag.
     *
     * @param path a folder that holds {@code bagit.txt}, or a zip
     * @throws IOException if there is nothing at that path, or the disk fails; a broken zip is a fault
     */
    public static Verification verify(Path path) throws IOException {
        Faults faults = new Faults();
        Optional<String> sha256 = Files.isDirectory(path) ? Optional.empty() : Optional.of(Hashes.sha256(path));
        Optional<? extends Store> opened = Store.of(path, faults);
        if (opened.isEmpty()) {
            return new Verification("", List.of(), new Counts(0, 0, 0, 0), sha256, faults.list());
        }
        try (Store store = opened.get()) {
            return new Verifier(store, faults).verify(sha256);
        }
    }

    /** Whether the archive holds: no fault is an error. */
    public boolean holds() {
        return faults.stream().noneMatch(fault -> fault.severity() == Fault.Severity.ERROR);
    }
}
