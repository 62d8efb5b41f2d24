package org.beleg.glance;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.beleg.json.Json;

/**
 * The references of a schema to its own parts. They are plain if none leads back to itself, none has signs that everit
 * might read differently, and no part has an {@code $id} of its own. Of other schemas nothing is told: everit counts a
 * reference without end as a violation wherever it stands.
 */
record References(Json root) {
    private static final Pattern PLAIN = Pattern.compile("#(/[A-Za-z0-9_.-]+)+");

    /** Whether all references are plain. */
    boolean arePlain() {
        boolean oneId = !root.text("$id").contains("#")
                && root.members().values().stream().noneMatch(m -> has(m, "$id"));
        return !has(root, "$ref") || (oneId && arePlain(root, new HashSet<>(), new HashSet<>()));
    }

    /** The part that a schema refers to. */
    Optional<Json> target(Json schema) {
        return schema.string("$ref").flatMap(this::at);
    }

    private boolean arePlain(Json json, Set<String> around, Set<String> done) {
        Optional<String> ref = json.string("$ref");
        return ref.filter(r -> !isPlain(r, around, done)).isEmpty()
                && json.members().values().stream().allMatch(m -> arePlain(m, around, done))
                && json.items().stream().allMatch(i -> arePlain(i, around, done));
    }

    private boolean isPlain(String ref, Set<String> around, Set<String> done) {
        if (done.contains(ref)) {
            return true;
        }
        Optional<Json> target = at(ref);
        if (target.isEmpty() || !around.add(ref)) {
            return false;
        }
        boolean plainToo = arePlain(target.get(), around, done);
        around.remove(ref);
        done.add(ref);
        return plainToo;
    }

    private Optional<Json> at(String ref) {
        if (!PLAIN.matcher(ref).matches()) {
            return Optional.empty();
        }
        Optional<Json> at = Optional.of(root);
        for (String name : ref.substring(2).split("/", -1)) {
            at = at.flatMap(json -> json.get(name));
        }
        return at;
    }

    private static boolean has(Json json, String member) {
        return json.string(member).isPresent()
                || json.members().values().stream().anyMatch(m -> has(m, member))
                || json.items().stream().anyMatch(i -> has(i, member));
    }
}
