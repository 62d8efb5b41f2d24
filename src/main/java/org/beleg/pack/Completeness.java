package org.beleg.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether every file that is listed is there, and every file that is there is listed (RFC 8493, 3). */
final class Completeness {
    private final Store store;
    private final List<Manifest> manifests;
    private final FetchList fetch;
    private final Faults faults;
    private final Map<String, String> composed = new HashMap<>();
    private final Set<String> missing = new HashSet<>();
    private final SortedMap<String, List<Expected>> expected = new TreeMap<>();
    private final Map<Manifest, Set<String>> listed = new HashMap<>();

    /** A checksum that a file should have. */
    record Expected(String manifest, Optional<Algorithm> algorithm, String checksum) {}

    Completeness(Store store, List<Manifest> manifests, FetchList fetch, Faults faults) {
        this.store = store;
        this.manifests = manifests;
        this.fetch = fetch;
        this.faults = faults;
        store.files().keySet().forEach(path -> composed.put(BagPath.composed(path), path));
    }

    void check(Declaration declaration) {
        for (Manifest manifest : manifests) {
            manifest.lists()
                    .forEach((path, checksum) ->
                            find(manifest, path).ifPresent(file -> expect(manifest, file, checksum)));
        }
        if (manifests.stream().allMatch(Manifest::isTag)) {
            faults.error("manifest-missing", "", "There is no payload manifest.");
        } else {
            store.files().keySet().stream().filter(BagPath::isPayload).forEach(file -> payload(file, declaration));
        }
        tags(declaration);
    }

    /** What each file should be, by the file that is there. */
    SortedMap<String, List<Expected>> expected() {
        return expected;
    }

    private void expect(Manifest manifest, String file, String checksum) {
        listed.computeIfAbsent(manifest, none -> new HashSet<>()).add(file);
        expected.computeIfAbsent(file, none -> new ArrayList<>())
                .add(new Expected(manifest.file(), manifest.algorithm(), checksum));
    }

    private Optional<String> find(Manifest manifest, String path) {
        if (store.files().containsKey(path)) {
            return Optional.of(path);
        }
        Optional<String> other = Optional.ofNullable(composed.get(BagPath.composed(path)));
        if (other.isPresent()) {
            faults.warning(
                    "name-composed-otherwise",
                    other.get(),
                    "'" + manifest.file() + "' composes the letters of '" + other.get()
                            + "' in another way than its name does.");
        } else if (missing.add(path)) {
            String url = fetch.urls().getOrDefault(path, "");
            faults.add(Fault.error(
                            "file-missing",
                            path,
                            "'" + path + "' is listed in '" + manifest.file() + "' and not there"
                                    + (url.isEmpty() ? "." : "; fetch.txt says that it is at " + url + "."))
                    .fix("Fetch the archive again, or put the file back."));
        }
        return other;
    }

    private boolean lists(Manifest manifest, String file) {
        return listed.getOrDefault(manifest, Set.of()).contains(file);
    }

    private void payload(String file, Declaration declaration) {
        List<Manifest> without = manifests.stream()
                .filter(manifest -> !manifest.isTag() && !lists(manifest, file))
                .toList();
        if (!without.isEmpty() && !expected.containsKey(file)) {
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
                if (!BagPath.isPayload(file) && !file.startsWith("tagmanifest-") && !lists(tags, file)) {
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
