package org.beleg.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Role;
import org.beleg.dataset.Table;
import org.beleg.json.Json;
import org.beleg.json.JsonText;

/**
 * What a section of a manual is for. A heading says so by the words it begins with, which {@code parts.json} lists by
 * language, or, whatever its language and words, by a comment in it: {@code <!-- part: limits -->}.
 */
public enum Part {
    /** What the dataset can and cannot answer. */
    ABSTRACT,
    /** What is coded: universe, unit of analysis, what is in and what is out. */
    UNIVERSE,
    /** What it was coded from, and whose view that is. */
    SOURCES,
    /** What the words mean. */
    DEFINITIONS,
    /** Who coded, and how. */
    PROCEDURE,
    /** How to decide, variable by variable. */
    INSTRUCTIONS,
    /** Lists of codes, and what they are in other schemes. */
    CODES,
    /** Why a cell may be empty. */
    MISSING_VALUES,
    /** How dates, places, numbers and modality are written. */
    CONVENTIONS,
    /** How well coders agree. */
    RELIABILITY,
    /** What is known to be wrong or weak. */
    LIMITS,
    /** Who could be harmed, and what was done about it. */
    ETHICS,
    /** How versions are numbered, and what stays the same. */
    VERSIONING,
    /** Records, told step by step. */
    EXAMPLES,
    /** How to begin, and what not to do. */
    USE,
    /** What else to read. */
    REFERENCES;

    /** The part as a comment names it, such as {@code missing-values}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every part's word. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Part::word).toList();
    }

    /** The part a comment means by the word. */
    public static Optional<Part> of(String word) {
        return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
    }

    /** The part whose name, in any language, a heading begins with; of two names the longer. */
    public static Optional<Part> named(String heading) {
        String words = heading.toLowerCase(Locale.ROOT).strip();
        Optional<Part> found = Optional.empty();
        int longest = 0;
        for (Part part : values()) {
            for (String name : part.names()) {
                if (name.length() > longest && begins(words, name)) {
                    longest = name.length();
                    found = Optional.of(part);
                }
            }
        }
        return found;
    }

    private static boolean begins(String words, String name) {
        return words.startsWith(name)
                && (words.length() == name.length() || !Character.isLetterOrDigit(words.codePointAt(name.length())));
    }

    /** What a heading may begin with, in all languages; lower-case. */
    public List<String> names() {
        return Names.ALL.getOrDefault(this, List.of());
    }

    /** Whether a dataset such as this one should say something on it. */
    public boolean isWanted(Dataset dataset) {
        boolean coded = dataset.tables().stream().anyMatch(t -> t.evidence().required());
        return switch (this) {
            case CODES -> false;
            case INSTRUCTIONS, RELIABILITY -> coded;
            case CONVENTIONS ->
                has(dataset, Role.DATE, Role.DATE_EARLIEST, Role.LATITUDE, Role.ESTIMATE_BEST, Role.MODALITY);
            default -> true;
        };
    }

    private static boolean has(Dataset dataset, Role... roles) {
        Set<Role> found = new HashSet<>();
        for (Table table : dataset.tables()) {
            table.columns().forEach(c -> c.role().ifPresent(found::add));
        }
        return Stream.of(roles).anyMatch(found::contains);
    }

    /** Read when they are first asked for. */
    private static final class Names {
        private static final Map<Part, List<String>> ALL = read();

        private static Map<Part, List<String>> read() {
            Map<Part, List<String>> names = new EnumMap<>(Part.class);
            Json json = file();
            for (Part part : Part.values()) {
                names.put(
                        part,
                        json.get(part.word()).map(Json::members).orElse(Map.of()).values().stream()
                                .flatMap(list -> list.items().stream())
                                .flatMap(name -> name.asString().stream())
                                .toList());
            }
            return names;
        }

        private static Json file() {
            try (InputStream in = Part.class.getResourceAsStream("parts.json")) {
                if (in == null) {
                    throw new IllegalArgumentException("there is no resource parts.json");
                }
                return JsonText.read(in.readAllBytes()).value();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
