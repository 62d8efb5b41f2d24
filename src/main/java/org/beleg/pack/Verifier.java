package org.beleg.pack;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.pack.Verification.Counts;

/** Holds one bag against what it says of itself, check by check. */
final class Verifier {
    private final Store store;
    private final Faults faults;

    Verifier(Store store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    Verification verify(Optional<String> sha256) throws IOException {
        Declaration declaration = Declaration.read(store, faults);
        if (!store.hasFolder(BagPath.PAYLOAD)) {
            faults.error("payload-folder-missing", BagPath.PAYLOAD, "There is no folder data/.");
        }
        List<Manifest> manifests = Manifest.readAll(store, declaration, faults);
        FetchList fetch = FetchList.read(store, declaration, faults);
        fetch.compare(manifests, faults);
        Completeness complete = new Completeness(store, manifests, fetch, faults);
        complete.check(declaration);
        new Fixity(store, faults).check(complete.expected());
        Counts counts = counts();
        Oxum.check(store, declaration, counts, faults);
        return new Verification(declaration.version(), algorithms(manifests), counts, sha256, faults.list());
    }

    private List<String> algorithms(List<Manifest> manifests) {
        List<String> words = manifests.stream()
                .filter(manifest -> !manifest.isTag())
                .flatMap(manifest -> manifest.algorithm().stream())
                .sorted()
                .map(Algorithm::word)
                .toList();
        if (words.isEmpty()) {
            faults.error(
                    "fixity-not-evaluated",
                    "",
                    "No payload manifest could be evaluated: nothing shows that the" + " files are what they were.");
        }
        return words;
    }

    private Counts counts() {
        long bytes = 0;
        long payloadFiles = 0;
        long payloadBytes = 0;
        for (Map.Entry<String, Long> file : store.files().entrySet()) {
            bytes += file.getValue();
            if (BagPath.isPayload(file.getKey())) {
                payloadFiles++;
                payloadBytes += file.getValue();
            }
        }
        return new Counts(store.files().size(), bytes, payloadFiles, payloadBytes);
    }
}
