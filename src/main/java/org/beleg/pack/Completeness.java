package org.beleg.pack;

import java.util.List;

/** Whether every file that is listed is there, and every file that is there is listed (RFC 8493, 3). */
final class Completeness {
    private final Store store;
    private final Ledger ledger;
    private final List<Manifest> manifests;
    private final Faults faults;

    Completeness(Store store, Ledger ledger, List<Manifest> manifests, Faults faults) {
        this.store = store;
        this.ledger = ledger;
        this.manifests = manifests;
        this.faults = faults;
    }

    void check(Declaration declaration, FetchList fetch) {
        ledger.missing().forEach(path -> missing(path, fetch));
        if (manifests.stream().allMatch(Manifest::isTag)) {
            faults.error("manifest-missing", "", "There is no payload manifest.");
        } else {
            store.files().keySet().stream().filter(BagPath::isPayload).forEach(file -> payload(file, declaration));
        }
        tags(declaration);
    }

    private void missing(String path, FetchList fetch) {
        String url = fetch.urls().getOrDefault(path, "");
        faults.add(Fault.error(
                        "file-missing",
                        path,
                        "'" + path + "' is listed in '"
                                + ledger.listing(path).get(0).file() + "' and not there"
                                + (url.isEmpty() ? "." : "; fetch.txt says that it is at " + url + "."))
                .fix("Fetch the archive again, or put the file back."));
    }

    private void payload(String file, Declaration declaration) {
        List<Manifest> without = manifests.stream()
                .filter(manifest -> !manifest.isTag() && !ledger.lists(manifest, file))
                .toList();
        if (!without.isEmpty() && ledger.listing(file).isEmpty()) {
            faults.add(Fault.error("file-not-listed", file, "'" + file + "' is not in any manifest.")
                    .fix("Take it away if it does not belong there; else the bag must be made again."));
            return;
        }
        for (Manifest manifest : without) {
            String message = "'" + file + "' is not in '" + manifest.file() + "', which must list every payload file.";
            faults.add(
                    declaration.isOld()
                            ? Fault.warning("file-not-listed", file, message)
                            : Fault.error("file-not-listed", file, message));
        }
    }

    private void tags(Declaration declaration) {
        if (manifests.stream().noneMatch(Manifest::isTag)) {
            faults.warning(
                    "tag-manifest-missing",
                    "",
                    "There is no tag manifest: nothing shows that the manifests are" + " what they were.");
        }
        for (Manifest tags : manifests.stream().filter(Manifest::isTag).toList()) {
            for (String file : store.files().keySet()) {
                if (!BagPath.isPayload(file) && !file.startsWith("tagmanifest-") && !ledger.lists(tags, file)) {
                    String message = "'" + file + "' is not in '" + tags.file() + "'.";
                    boolean required = Manifest.isOne(file) && !declaration.isOld();
                    faults.add(
                            required
                                    ? Fault.error("manifest-not-listed", file, message)
                                    : Fault.info("tag-file-not-listed", file, message));
                }
            }
        }
    }
}
