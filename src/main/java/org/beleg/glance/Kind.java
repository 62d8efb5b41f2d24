package org.beleg.glance;

/** What a value is, as JSON has it. */
enum Kind {
    ROW("object"),
    TEXT("string"),
    INTEGER("integer"),
    DECIMAL("number"),
    TRUE("boolean"),
    FALSE("boolean"),
    LIST("array");

    private final String type;

    Kind(String type) {
        this.type = type;
    }

    /** Whether a value of this kind is of the type that a schema names. */
    boolean is(String word) {
        return word.equals(type) || (isNumber() && word.equals("number"));
    }

    boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }

    boolean isBoolean() {
        return this == TRUE || this == FALSE;
    }
}
