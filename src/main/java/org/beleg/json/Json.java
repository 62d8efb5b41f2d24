package org.beleg.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON value, immutable, members in the order of the text. The getters never fail: a member that is absent or of
 * another kind is empty, because reading does not judge; a schema does.
 */
public sealed interface Json {

    /** An object; its members keep the order they were written in. */
    record Obj(Map<String, Json> members) implements Json {
        /** An empty object, also what stands for a document that could not be read. */
        public static final Obj EMPTY = new Obj(Map.of());

        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** An array. */
    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    /** A string. */
    record Str(String text) implements Json {}

    /** A number, exactly as written. */
    record Num(BigDecimal value) implements Json {}

    /** True or false. */
    record Bool(boolean value) implements Json {}

    /** The literal {@code null}. */
    record Nothing() implements Json {}

    /** The string as a JSON value. */
    static Json of(String text) {
        return new Str(text);
    }

    /** The whole number as a JSON value. */
    static Json of(long number) {
        return new Num(BigDecimal.valueOf(number));
    }

    /** The truth value as a JSON value. */
    static Json of(boolean value) {
        return new Bool(value);
    }

    /** The member of that name, empty if this is no object or has none. */
    default Optional<Json> get(String name) {
        return this instanceof Obj object ? Optional.ofNullable(object.members().get(name)) : Optional.empty();
    }

    /** The string under that name. */
    default Optional<String> string(String name) {
        return get(name).flatMap(Json::asString);
    }

    /** The string under that name, or the empty string. */
    default String text(String name) {
        return string(name).orElse("");
    }

    /** This value as a string, empty if it is none. */
    default Optional<String> asString() {
        return this instanceof Str string ? Optional.of(string.text()) : Optional.empty();
    }

    /** This value as a truth value, empty if it is none. */
    default Optional<Boolean> asBoolean() {
        return this instanceof Bool bool ? Optional.of(bool.value()) : Optional.empty();
    }

    /** This value as a number, empty if it is none. */
    default Optional<BigDecimal> asNumber() {
        return this instanceof Num number ? Optional.of(number.value()) : Optional.empty();
    }

    /** The items of the array under that name; none if there is no such array. */
    default List<Json> list(String name) {
        return get(name).map(Json::items).orElse(List.of());
    }

    /** The strings of the array under that name; what is no string is left out. */
    default List<String> strings(String name) {
        return list(name).stream().map(Json::asString).flatMap(Optional::stream).toList();
    }

    /** The items, if this is an array. */
    default List<Json> items() {
        return List.of();
    }

    /** The members, if this is an object. */
    default Map<String, Json> members() {
        return Map.of();
    }
}
