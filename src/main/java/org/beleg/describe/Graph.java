package org.beleg.describe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;

/** Entities of linked data, each once, in the order in which they were first spoken of. */
final class Graph {
    private final Map<String, Json> entities = new LinkedHashMap<>();

    /** Speaks of an entity: it is described if it was not yet, and a reference to it comes back. */
    Json entity(String id, String type, JsonObject about) {
        entities.computeIfAbsent(id, none -> {
            JsonObject entity = new JsonObject().put("@id", id).put("@type", type);
            about.done().members().forEach(entity::put);
            return entity.done();
        });
        return ref(id);
    }

    /** Whether the entity is described. */
    boolean has(String id) {
        return entities.containsKey(id);
    }

    static Json ref(String id) {
        return new JsonObject().put("@id", id).done();
    }

    List<Json> entities() {
        return List.copyOf(entities.values());
    }
}
