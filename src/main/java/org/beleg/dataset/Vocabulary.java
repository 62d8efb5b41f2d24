package org.beleg.dataset;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The toolkit's words for the values of columns with a role: what rules compare with. A dataset uses them as its codes, or
 * says by {@code means} which of its own codes is which.
 *
 * @param words the words, each with its meaning, in the order in which they are explained
 * @param closed whether any other word is a mistake; else they are only those that rules know
 */
public record Vocabulary(Map<String, String> words, boolean closed) {
    /** What a code means that has no word, in any closed vocabulary: rules then pass over it, and nobody guesses. */
    public static final String OTHER = "other";

    private static final Map<Role, Vocabulary> ALL = all();

    public Vocabulary {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** The words for a role; empty where values mean nothing to rules. */
    public static Optional<Vocabulary> of(Role role) {
        return Optional.ofNullable(ALL.get(role));
    }

    /** Whether a value may mean that. */
    public boolean allows(String word) {
        return !closed || words.containsKey(word) || word.equals(OTHER);
    }

    /** The codes of a column that no rule knows, because they are none of the words and say no other. */
    public static List<String> meaningless(Column column) {
        Optional<Vocabulary> words = column.role().flatMap(Vocabulary::of);
        return column.values().stream()
                .filter(value -> value.means().equals(value.text()))
                .map(Column.Value::text)
                .filter(text -> words.filter(w -> !w.allows(text)).isPresent())
                .toList();
    }

    private static Map<Role, Vocabulary> all() {
        Map<Role, Vocabulary> all = new EnumMap<>(Role.class);
        all.put(Role.MODALITY, modality());
        all.put(Role.ANCHOR_ROLE, anchorRole());
        all.put(Role.EVENT_CLASS, eventClass());
        all.put(Role.STATUS, status());
        all.put(Role.DATE_BASIS, dateBasis());
        all.put(Role.DATE_PRECISION, datePrecision());
        all.put(Role.ESTIMATE_QUALIFIER, estimateQualifier());
        all.put(Role.ESTIMATE_UNIT, estimateUnit());
        all.put(Role.PLACE_TYPE, placeType());
        all.put(Role.PLACE_PRECISION, placePrecision());
        all.put(Role.COORDINATE_STATUS, registerStatus());
        all.put(Role.EXTERNAL_ID_STATUS, registerStatus());
        return Collections.unmodifiableMap(all);
    }

    private static Vocabulary modality() {
        return closed(
                "asserted", "The source says in its own voice that it is so.",
                "reported", "The source passes on what somebody else says, and neither endorses nor rejects it.",
                "denied",
                        "Somebody claims it, and the source itself rejects the claim. Where only somebody else denies it and the source takes no side, it is reported.",
                "negated", "The source says that it is not so, and nobody is said to claim it.",
                "predicted", "The source says that it will come.",
                "attempted", "Somebody tries; whether it succeeds is left open.",
                "intended", "A goal, a plan or a purpose of somebody.",
                "requested", "The content of a demand that is not met yet.");
    }

    private static Vocabulary anchorRole() {
        return closed(
                "primary", "The passage that proves the record; exactly one for each.",
                "supports", "Another passage that says the same or a part of it.",
                "contradicts", "A passage that rejects it; each denied event has one.",
                "context", "What is needed to read the primary passage.",
                "alias", "Another name of the same thing.",
                "attribution", "The words that name the claimant, where they stand apart.");
    }

    private static Vocabulary eventClass() {
        return closed(
                "happening", "It has a beginning and an end close to each other.",
                "process", "It goes on and changes something.",
                "state", "It holds over a time, and nothing changes in it.",
                "speech_act", "Somebody says, demands, refuses or spreads something.");
    }

    private static Vocabulary status() {
        return closed(
                "active", "The record stands.",
                "retracted", "It was withdrawn, and stays so that its name is never used again.",
                "merged", "It became part of another record, its successor.");
    }

    private static Vocabulary dateBasis() {
        return closed(
                "explicit", "The source prints a date that stands by itself, year included.",
                "year_inferred", "It prints a day and a month; the year is concluded.",
                "relative", "It counts from its day of publication or from another event.",
                "undated", "It gives no hold for a date.");
    }

    private static Vocabulary datePrecision() {
        return closed(
                "1", "The day is known.",
                "2", "Two to six days.",
                "3", "A week.",
                "4", "A month.",
                "5", "A year.",
                "9", "No closed span of days.");
    }

    private static Vocabulary estimateQualifier() {
        return closed(
                "exact", "A number that is not round, without a hedge.",
                "unhedged_round", "A round number without a hedge.",
                "approx", "A number with a hedge such as about.",
                "min", "At least so many.",
                "max", "At most so many.",
                "range", "Between two numbers.",
                "vague_plural", "Dozens, hundreds, thousands.",
                "indefinite", "Many, some: no number.",
                "trend", "Only a direction: more, fewer.");
    }

    private static Vocabulary estimateUnit() {
        return open(
                "persons", "People.",
                "families", "Families.",
                "households", "Households.",
                "fighters", "Armed people.",
                "cells", "Cells of a group.",
                "mines", "Mines.",
                "houses", "Houses.",
                "vehicles", "Vehicles.",
                "vessels", "Ships and boats.",
                "buoys", "Buoys.",
                "km2", "Square kilometres.",
                "km", "Kilometres.",
                "m", "Metres.",
                "hours", "Hours.",
                "days", "Days.",
                "weeks", "Weeks.",
                "percent", "Per cent.");
    }

    private static Vocabulary placeType() {
        return open(
                "country", "A country as a whole.",
                "admin1", "An area of the first level.",
                "admin2", "An area of the second level.",
                "admin3", "An area of the third level.",
                "settlement", "A city, town or village.");
    }

    private static Vocabulary placePrecision() {
        return closed(
                "1", "The place itself is known.",
                "2", "Near a place, or a part of one.",
                "3", "An area of the second or third level.",
                "4", "An area of the first level.",
                "5", "Larger than that, or vague.",
                "6", "A country.",
                "7", "Water or air.",
                "9", "No place, or none whose precision can be told.");
    }

    private static Vocabulary registerStatus() {
        return closed(
                "verified", "Looked up in the register itself.",
                "secondary", "Read in another work or in a copy of the register.",
                "unverified", "Not looked up.",
                "none", "There is nothing to look up.");
    }

    private static Vocabulary closed(String... words) {
        return new Vocabulary(pairs(words), true);
    }

    private static Vocabulary open(String... words) {
        return new Vocabulary(pairs(words), false);
    }

    private static Map<String, String> pairs(String... words) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return pairs;
    }
}
