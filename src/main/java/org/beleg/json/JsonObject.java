package org.beleg.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds an object member by member; what is empty is left out rather than written empty. */
public final class JsonObject {
    private final Map<String, Json> members = new LinkedHashMap<>();

    /** Adds a value. */
    public JsonObject put(String name, Json value) {
        members.put(name, value);
        return this;
    }

    /** Adds a string. */
    public JsonObject put(String name, String text) {
        return put(name, Json.of(text));
    }

    /** Adds a whole number. */
    public JsonObject put(String name, long number) {
        return put(name, Json.of(number));
    }

    /** Adds a truth value. */
    public JsonObject put(String name, boolean value) {
        return put(name, Json.of(value));
    }

    /** Adds the string if it is there. */
    public JsonObject put(String name, Optional<String> text) {
        text.ifPresent(t -> put(name, t));
        return this;
    }

    /** Adds an array; an empty one is left out. */
    public JsonObject put(String name, List<? extends Json> items) {
        if (!items.isEmpty()) {
            put(name, new Json.Arr(List.copyOf(items)));
        }
        return this;
    }

    /** The object so far. */
    public Json.Obj done() {
        return new Json.Obj(members);
    }
}
