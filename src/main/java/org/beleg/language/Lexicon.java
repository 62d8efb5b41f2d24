package org.beleg.language;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beleg.json.Json;

/** What the files on one language say, made ready to look things up: that of the toolkit, and those of a dataset. */
final class Lexicon {
    final NumeralMarks numerals = new NumeralMarks();
    final Cardinals cardinals = new Cardinals();
    final Calendar calendar = new Calendar();
    final Set<String> articles = new HashSet<>();
    final Phrases<BigDecimal> scales = new Phrases<>();
    final Phrases<BigDecimal> amounts = new Phrases<>();
    final Phrases<Vague> vague = new Phrases<>();
    final Phrases<Boolean> indefinite = new Phrases<>();
    final Phrases<String> trends = new Phrases<>();
    final Phrases<Hedge> hedgesBefore = new Phrases<>();
    final Phrases<Hedge> hedgesAfter = new Phrases<>();
    final Phrases<Boolean> rangesOpen = new Phrases<>();
    final Phrases<Boolean> rangesBetween = new Phrases<>();
    final Set<String> rangesNeedOpen = new HashSet<>();
    final Phrases<Boolean> notQuantities = new Phrases<>();
    final Phrases<Boolean> numberNames = new Phrases<>();
    final Phrases<String> units = new Phrases<>();
    final Set<String> unitNames = new HashSet<>();
    final Set<String> abbreviations = new HashSet<>();
    final Set<String> smallWords = new HashSet<>();
    final Set<String> joins = new HashSet<>();
    final Futures futures = new Futures(joins);
    final Speech speech = new Speech(joins);
    final Map<Marker, Phrases<Marker>> markers = new EnumMap<>(Marker.class);
    final Map<String, Phrases<Boolean>> lists = new HashMap<>();

    /** A vague word: the least that it is taken for. */
    record Vague(BigDecimal floor) {}

    /** The lists of words that are only looked for. */
    private static final List<String> LISTS =
            List.of("sourcePhrases", "loaded", "personTitles", "givenNames", "publicRoles", "sensitivePlaces");

    /** Reads the files, the later adding to the earlier. */
    Lexicon(List<Json> files) {
        for (Marker marker : Marker.values()) {
            markers.put(marker, new Phrases<>());
        }
        LISTS.forEach(list -> lists.put(list, new Phrases<>()));
        files.forEach(this::add);
    }

    Phrases<Boolean> list(String name) {
        return lists.getOrDefault(name, new Phrases<>());
    }

    private void add(Json file) {
        file.get("numerals").ifPresent(numerals::add);
        file.get("cardinals").ifPresent(cardinals::add);
        file.get("dates").ifPresent(calendar::add);
        articles.addAll(file.strings("articles"));
        smallWords.addAll(file.strings("smallWords"));
        joins.addAll(file.strings("joins"));
        file.get("futures").ifPresent(futures::add);
        file.get("speech").ifPresent(speech::add);
        abbreviations.addAll(file.strings("abbreviations"));
        valued(file, "scales", scales);
        valued(file, "amounts", amounts);
        file.list("vague")
                .forEach(v -> v.get("floor")
                        .flatMap(Json::asNumber)
                        .ifPresent(floor -> v.strings("terms").forEach(t -> vague.add(t, new Vague(floor)))));
        words(file, "indefinite", indefinite);
        words(file, "notQuantities", notQuantities);
        words(file, "numberNames", numberNames);
        file.list("hedges").forEach(this::hedge);
        file.list("units").forEach(u -> unitNames.add(u.text("unit")));
        file.list("units").forEach(u -> u.strings("terms").forEach(t -> units.add(t, u.text("unit"))));
        Json ranges = file.get("ranges").orElse(Json.Obj.EMPTY);
        words(ranges, "open", rangesOpen);
        words(ranges, "between", rangesBetween);
        rangesNeedOpen.addAll(ranges.strings("needOpen"));
        Json trend = file.get("trends").orElse(Json.Obj.EMPTY);
        trend.members().keySet().forEach(way -> trend.strings(way).forEach(t -> trends.add(t, way)));
        LISTS.forEach(list -> words(file, list, list(list)));
        Json marks = file.get("markers").orElse(Json.Obj.EMPTY);
        markers.forEach((marker, phrases) -> marks.strings(marker.word()).forEach(t -> phrases.add(t, marker)));
    }

    private void hedge(Json json) {
        Hedge hedge = new Hedge(json.strings("qualifiers"), json.text("fills"));
        boolean after = json.get("after").flatMap(Json::asBoolean).orElse(false);
        json.strings("terms").forEach(t -> (after ? hedgesAfter : hedgesBefore).add(t, hedge));
    }

    private static void valued(Json file, String list, Phrases<BigDecimal> into) {
        for (Json entry : file.list(list)) {
            entry.get("value")
                    .flatMap(Json::asNumber)
                    .ifPresent(value -> entry.strings("terms").forEach(t -> into.add(t, value)));
        }
    }

    private static void words(Json file, String list, Phrases<Boolean> into) {
        file.strings(list).forEach(term -> into.add(term, Boolean.TRUE));
    }

    /** Whether a word is an article, which counts as one only before a scale. */
    boolean isArticle(Token token) {
        return token.isWord() && articles.contains(token.lower());
    }
}
