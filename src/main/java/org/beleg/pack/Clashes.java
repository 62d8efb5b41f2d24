package org.beleg.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds names that are the same file on some file systems: equal but for case or composition, or a file and a folder. */
final class Clashes {
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, String> folders = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    /** Two paths that clash. */
    record Pair(String one, String other) {}

    void add(String file) {
        String folded = BagPath.folded(file);
        note(files.putIfAbsent(folded, file), file);
        note(folders.get(folded), file);
        for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
            String folder = folded.substring(0, slash);
            folders.putIfAbsent(folder, file);
            note(files.get(folder), file);
        }
    }

    private void note(@Nullable String one, String other) {
        if (one != null) {
            pairs.add(new Pair(one, other));
        }
    }

    List<Pair> pairs() {
        return List.copyOf(pairs);
    }
}
