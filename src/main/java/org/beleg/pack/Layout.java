package org.beleg.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The names in a zip or a tar, judged before anything of it is read, and where the bag lies among them. */
final class Layout {
    private final Faults faults;
    private final NavigableMap<String, Slot> files = new TreeMap<>();
    private final Set<String> folders = new TreeSet<>();
    private final Clashes clashes = new Clashes();

    Layout(Faults faults) {
        this.faults = faults;
    }

    /** Whether a name can be looked at any further; why not is among the faults. */
    boolean isSound(String name) {
        if (BagPath.isEndless(name)) {
            faults.add(Fault.error("name-too-long", name.substring(0, 80) + "…", "A name is too long or too deep.")
                    .but(
                            BagPath.LONGEST + " characters and " + BagPath.DEEPEST + " folders at most",
                            name.length() + " characters"));
            return false;
        }
        if (BagPath.escapes(name)) {
            faults.error("path-escapes", name, "'" + name + "' could be unpacked outside the archive's folder.");
            return false;
        }
        return true;
    }

    void folder(String name) {
        String path = BagPath.straight(name);
        if (!path.isEmpty()) {
            folders.add(path);
        }
    }

    void file(String name, Slot slot) {
        String path = BagPath.straight(name);
        clashes.add(path);
        files.putIfAbsent(path, slot);
    }

    /** What lies in the bag, by its path there. */
    PackedStore.Packed packed(Path file) {
        clashes();
        String top = top();
        compareTop(top, file);
        NavigableMap<String, Slot> inside = new TreeMap<>();
        files.forEach((path, slot) -> {
            if (path.startsWith(top)) {
                inside.put(path.substring(top.length()), slot);
            }
        });
        Set<String> below = new TreeSet<>();
        folders.stream()
                .filter(folder -> folder.startsWith(top))
                .forEach(folder -> below.add(folder.substring(top.length())));
        return new PackedStore.Packed(inside, below);
    }

    private void clashes() {
        folders.stream()
                .map(folder -> folder.substring(0, folder.length() - 1))
                .filter(files::containsKey)
                .forEach(path -> faults.error("names-clash", path, "'" + path + "' is a file and a folder."));
        for (Clashes.Pair pair : clashes.pairs()) {
            if (pair.one().equals(pair.other())) {
                faults.error("entry-twice", pair.one(), "'" + pair.one() + "' stands twice in the archive.");
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
        Set<String> tops = new TreeSet<>();
        files.keySet().forEach(name -> tops.add(name.substring(0, name.indexOf('/') + 1)));
        folders.forEach(name -> tops.add(name.substring(0, name.indexOf('/') + 1)));
        if (files.containsKey(Declaration.FILE)) {
            faults.add(Fault.warning("archive-no-top-folder", "", "The bag lies at the root of the archive.")
                    .fix("Pack the bag's folder, not what is in it: an archive should unpack to one folder."));
            return "";
        }
        if (tops.size() != 1 || tops.contains("")) {
            faults.error(
                    "archive-top-folders",
                    "",
                    "The archive holds more, or less, than one folder: "
                            + tops.stream().limit(10).toList() + ".");
        }
        List<String> bags = new ArrayList<>(tops);
        bags.removeIf(folder -> !files.containsKey(folder + Declaration.FILE));
        return bags.isEmpty() ? (tops.isEmpty() ? "" : List.copyOf(tops).get(tops.size() - 1)) : bags.get(0);
    }

    private void compareTop(String top, Path file) {
        String name = String.valueOf(file.getFileName());
        if (!top.isEmpty()) {
            String bare = top.substring(0, top.length() - 1);
            if (!Serialization.withoutEnding(name).equals(bare)) {
                faults.add(Fault.info("archive-other-name", "", "The archive has another name than the folder in it.")
                        .but(bare, name));
            }
        }
    }
}
