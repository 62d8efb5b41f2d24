package org.beleg.glance;

import java.util.Set;

/** What a value is, as JSON has it. */
enum Kind {
    ROW("object"),
    TEXT("string"),
    INTEGER("integer", "number"),
    DECIMAL("number"),
    TRUE("boolean"),
    FALSE("boolean"),
    LIST("array");

    private final Set<String> types;

    Kind(String... types) {
        this.types = Set.of(types);
    }

    /** Whether a value of this kind is of the type that a schema names. */
    boolean is(String type) {
        return types.contains(type);
    }

    boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }

    boolean isBoolean() {
        return this == TRUE || this == FALSE;
    }
}
