package org.beleg.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.beleg.json.Json;

/** How a language writes days, years and hours. */
final class Calendar {
    final Map<String, Integer> months = new HashMap<>();
    final Phrases<Boolean> weekdays = new Phrases<>();
    final Set<String> ordinalMarks = new HashSet<>();
    final Phrases<Boolean> ordinals = new Phrases<>();
    final Set<String> ordinalAfter = new HashSet<>();
    final Phrases<Boolean> yearWord = new Phrases<>();
    final Phrases<Boolean> yearAfter = new Phrases<>();
    final Phrases<Boolean> clockAfter = new Phrases<>();
    final Phrases<Boolean> clockBefore = new Phrases<>();
    final Phrases<Boolean> ageAfter = new Phrases<>();
    final Phrases<Boolean> ageBefore = new Phrases<>();
    final Phrases<Offsets> relative = new Phrases<>();
    private final List<Pattern> counted = new ArrayList<>();
    private int yearFrom = 1900;
    private int yearTo = 2099;

    /** From how many to how many days after the day of writing; empty where words do not say. */
    record Offsets(Optional<Long> low, Optional<Long> high) {}

    void add(Json json) {
        json.get("months")
                .orElse(Json.Obj.EMPTY)
                .members()
                .forEach((word, value) -> value.asNumber().ifPresent(v -> months.put(word, v.intValue())));
        words(json, "weekdays", weekdays);
        words(json, "ordinals", ordinals);
        words(json, "yearWord", yearWord);
        words(json, "yearAfter", yearAfter);
        words(json, "clockAfter", clockAfter);
        words(json, "clockBefore", clockBefore);
        words(json, "ageAfter", ageAfter);
        words(json, "ageBefore", ageBefore);
        ordinalMarks.addAll(json.strings("ordinalMarks"));
        ordinalAfter.addAll(json.strings("ordinalAfter"));
        json.string("countedNoun").ifPresent(p -> counted.add(Pattern.compile(p)));
        yearFrom = number(json, "yearFrom", yearFrom);
        yearTo = number(json, "yearTo", yearTo);
        for (Json entry : json.list("relative")) {
            Offsets offsets = new Offsets(days(entry, "low"), days(entry, "high"));
            entry.strings("terms").forEach(t -> relative.add(t, offsets));
        }
    }

    private static Optional<Long> days(Json json, String name) {
        return json.get(name).flatMap(Json::asNumber).map(n -> n.longValue());
    }

    private static int number(Json json, String name, int usual) {
        return json.get(name).flatMap(Json::asNumber).map(n -> n.intValue()).orElse(usual);
    }

    private static void words(Json file, String list, Phrases<Boolean> into) {
        file.strings(list).forEach(term -> into.add(term, Boolean.TRUE));
    }

    Optional<Integer> month(Token token) {
        return token.isWord() ? Optional.ofNullable(months.get(token.folded())) : Optional.empty();
    }

    /** A year of four digits. */
    Optional<Integer> year(Token token) {
        return token.isNumeral() && token.text().matches("[0-9]{4}")
                ? Optional.of(Integer.valueOf(token.text())).filter(y -> y >= yearFrom && y <= yearTo)
                : Optional.empty();
    }

    /** A day of a month. */
    Optional<Integer> day(Token token) {
        return token.isNumeral() && token.text().matches("0?[1-9]|[12][0-9]|3[01]")
                ? Optional.of(Integer.valueOf(token.text()))
                : Optional.empty();
    }

    /** Whether the word may be the name of what a number counts. */
    boolean isCounted(Token token) {
        return token.isWord()
                && token.folded().length() < 60
                && counted.stream().anyMatch(p -> p.matcher(token.folded()).matches());
    }

    boolean mayStandBeforeOrdinal(Token token) {
        return ordinalAfter.contains(token.lower());
    }
}
