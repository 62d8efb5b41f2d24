package org.beleg.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beleg.pack.Completeness.Expected;

/** Reads every file once and compares its checksums. */
final class Fixity {
    private final Store store;
    private final Faults faults;

    Fixity(Store store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    /** A file that nobody lists is read too: in a zip it may be broken. */
    void check(Map<String, List<Expected>> expected) throws IOException {
        for (String file : store.files().keySet()) {
            List<Expected> checksums = expected.getOrDefault(file, List.of());
            Optional<Hashes> hashes = hash(file, checksums);
            if (hashes.isPresent()) {
                checksums.forEach(checksum -> compare(file, checksum, hashes.get()));
            }
        }
    }

    private Optional<Hashes> hash(String file, List<Expected> checksums) throws IOException {
        Set<Algorithm> algorithms =
                checksums.stream().flatMap(it -> it.algorithm().stream()).collect(Collectors.toSet());
        try (InputStream in = store.open(file)) {
            return Optional.of(Hashes.of(in, algorithms));
        } catch (IOException e) {
            faults.add(store.unreadable(file, e));
            return Optional.empty();
        }
    }

    private void compare(String file, Expected expected, Hashes hashes) {
        String found = expected.algorithm().map(hashes::of).orElse(expected.checksum());
        if (!found.equals(expected.checksum())) {
            faults.add(Fault.error(
                            "checksum-differs",
                            file,
                            "'" + file + "' is not what '" + expected.manifest() + "' says it was.")
                    .but(expected.checksum(), found)
                    .fix("Fetch the archive again; if it is your own, make it again from the dataset."));
        }
    }
}
