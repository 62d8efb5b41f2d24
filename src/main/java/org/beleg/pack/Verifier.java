package org.beleg.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.pack.Verification.Counts;
import org.beleg.pack.Verification.Identity;

/** Holds one bag against what it says of itself, check by check. */
final class Verifier {
    private static final String MANIFEST = "manifest-sha256.txt";

    private final Store store;
    private final Path path;
    private final Verification.Way way;
    private final Faults faults;

    Verifier(Store store, Path path, Verification.Way way, Faults faults) {
        this.store = store;
        this.path = path;
        this.way = way;
        this.faults = faults;
    }

    Verification verify() throws IOException {
        Declaration declaration = Declaration.read(store, faults);
        if (!store.hasFolder(BagPath.PAYLOAD)) {
            faults.error("payload-folder-missing", BagPath.PAYLOAD, "There is no folder data/.");
        }
        names();
        List<Manifest> manifests = Manifest.all(store, faults);
        Ledger ledger = new Ledger(store, manifests, declaration, faults);
        for (Manifest manifest : manifests) {
            manifest.read(store, declaration, ledger, faults);
        }
        FetchList fetch = FetchList.read(store, declaration, faults);
        fetch.compare(ledger, manifests, faults);
        new Completeness(store, ledger, manifests, faults).check(declaration, fetch);
        Optional<Path> file = Files.isDirectory(path) ? Optional.empty() : Optional.of(path);
        Optional<String> sha256 = new Fixity(store, ledger, way).check(file, faults);
        Counts counts = counts();
        BagInfoTags info = BagInfoTags.read(store, declaration, faults);
        info.check(counts, faults);
        new Profiles(store, path, declaration, info).check(way.profile(), manifests, faults);
        Identity identity = new Identity(sha256, manifest());
        return new Verification(declaration.version(), algorithms(manifests), counts, identity, faults.list());
    }

    private void names() {
        for (String file : store.files().keySet()) {
            BagPath.unwise(file)
                    .ifPresent(why -> faults.warning(
                            "name-unwise", file, "'" + file + "' cannot be stored everywhere: " + why + "."));
        }
    }

    private Optional<String> manifest() throws IOException {
        if (!store.files().containsKey(MANIFEST)) {
            return Optional.empty();
        }
        try (InputStream in = store.open(MANIFEST)) {
            return Optional.of(
                    Hashes.of(in, List.of(Algorithm.SHA256), read -> {}).sha256());
        } catch (IOException e) {
            store.unreadable(MANIFEST, e);
            return Optional.empty();
        }
    }

    private List<String> algorithms(List<Manifest> manifests) {
        List<String> words = manifests.stream()
                .filter(manifest -> !manifest.isTag())
                .flatMap(manifest -> manifest.algorithm().stream())
                .sorted()
                .distinct()
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
