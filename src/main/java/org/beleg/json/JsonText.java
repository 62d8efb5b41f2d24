package org.beleg.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON document as it was read: its value, where each part of it stands, and what broke the reading if something did.
 * Strict as RFC 8259 reads: no comments, no trailing commas, no member twice in one object.
 *
 * @param value the value; {@link Json.Obj#EMPTY} where the text is no JSON
 * @param places line and column of each value and member, by JSON pointer (RFC 6901); the root is ""
 * @param fault where and why the text is no JSON, empty where it is
 */
public record JsonText(Json value, Map<String, Place> places, Optional<Fault> fault) {
    private static final int DEPTH = 200;
    private static final int DIGITS = 1000;
    private static final int NAME = 50_000;
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxNumberLength(DIGITS)
                    .maxNameLength(NAME)
                    .build())
            .build();

    public JsonText {
        places = Map.copyOf(places);
    }

    /**
     * A place in a text.
     *
     * @param line from 1
     * @param column from 1, in characters
     */
    public record Place(long line, long column) {}

    /** Why a text is no JSON, and where. */
    public record Fault(Place place, String why) {}

    private static final String NOT_UTF8 =
            "the file is not UTF-8 there; a program for texts converts it, or iconv -f WINDOWS-1252 -t UTF-8";

    /** Reads the bytes, which are to be UTF-8. A text that is no JSON gives a {@link Fault}, not an exception. */
    public static JsonText read(byte[] bytes) {
        if (bytes.length > 1 && !startsAsUtf8(bytes)) {
            return broken(
                    JsonLocation.NA, "the file is not plain UTF-8: it begins with a byte order mark, or is UTF-16");
        }
        try (JsonParser parser = STRICT.createParser(bytes)) {
            return read(parser);
        } catch (IOException e) {
            return broken(JsonLocation.NA, String.valueOf(e.getMessage()));
        }
    }

    private static JsonText read(JsonParser parser) throws IOException {
        Map<String, Place> places = new HashMap<>();
        try {
            parser.nextToken();
            if (parser.currentToken() == null) {
                return broken(parser.currentLocation(), "the file is empty");
            }
            Json value = value(parser, "", places);
            if (parser.nextToken() != null) {
                return broken(parser.currentTokenLocation(), "something follows after the end of the document");
            }
            return new JsonText(value, places, Optional.empty());
        } catch (StreamConstraintsException e) {
            // Jackson does not say where; it is where the reading stopped.
            return broken(parser.currentLocation(), beyond(e.getOriginalMessage()));
        } catch (JsonProcessingException e) {
            String why = e.getOriginalMessage();
            return broken(e.getLocation(), why.startsWith("Invalid UTF-8") ? NOT_UTF8 : why);
        }
    }

    /** What is larger than is read, in words. */
    private static String beyond(String why) {
        String what = why.startsWith("Document nesting")
                ? "the values lie in each other more than " + DEPTH + " deep"
                : why.startsWith("Number")
                        ? "a number has more than " + DIGITS + " digits"
                        : why.startsWith("Name")
                                ? "a name has more than " + NAME + " characters"
                                : "a text is longer than is read";
        return what + ", and nothing so large is read";
    }

    /** Where the value of the pointer stands; of the nearest enclosing value where it is absent. */
    public Place place(String pointer) {
        String at = pointer;
        while (!places.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return places.getOrDefault(at, new Place(1, 1));
    }

    /** Jackson would take UTF-16 and UTF-32 too, and a byte order mark; RFC 8259, section 8.1, wants neither. */
    private static boolean startsAsUtf8(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        return first != 0 && bytes[1] != 0 && first != 0xEF && first < 0xFE;
    }

    private static JsonText broken(JsonLocation at, String why) {
        Place place = new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
        return new JsonText(Json.Obj.EMPTY, Map.of("", place), Optional.of(new Fault(place, why)));
    }

    private static Json value(JsonParser parser, String pointer, Map<String, Place> places) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        places.putIfAbsent(pointer, new Place(at.getLineNr(), at.getColumnNr()));
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer, places);
            case START_ARRAY -> array(parser, pointer, places);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(number(parser));
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Nothing();
            default -> new Json.Str(parser.getText());
        };
    }

    /** A number of a few letters may have more digits than there is memory. */
    private static BigDecimal number(JsonParser parser) throws IOException {
        BigDecimal number = parser.getDecimalValue();
        if (Math.abs((long) number.scale()) > DIGITS) {
            throw new StreamConstraintsException("Number with an exponent that is too large");
        }
        return number;
    }

    private static Json object(JsonParser parser, String pointer, Map<String, Place> places) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String member = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            JsonLocation at = parser.currentTokenLocation();
            places.put(member, new Place(at.getLineNr(), at.getColumnNr()));
            parser.nextToken();
            members.put(name, value(parser, member, places));
        }
        return new Json.Obj(members);
    }

    private static Json array(JsonParser parser, String pointer, Map<String, Place> places) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, pointer + "/" + items.size(), places));
        }
        return new Json.Arr(items);
    }
}
