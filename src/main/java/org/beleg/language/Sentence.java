package org.beleg.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A sentence as a language reads it: what in it says how many, when, and how it is meant. */
public final class Sentence {
    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final List<DateWords> dates;
    private final List<Quantity> quantities;

    Sentence(List<Token> tokens, Lexicon lexicon) {
        this.tokens = List.copyOf(tokens);
        this.lexicon = lexicon;
        this.dates = new Dates(this.tokens, lexicon.calendar, lexicon.units).find();
        List<Stretch> taken = dates.stream()
                .filter(d -> d.kind() != DateWords.Kind.RELATIVE)
                .map(DateWords::at)
                .toList();
        this.quantities = new Quantities(this.tokens, lexicon, taken).find();
    }

    /** From its first word to its last mark. */
    public Stretch at() {
        return tokens.get(0).at().to(tokens.get(tokens.size() - 1).at());
    }

    /** What says how many, from left to right. */
    public List<Quantity> quantities() {
        return quantities;
    }

    /** What says when, and ordinals and hours. */
    public List<DateWords> dates() {
        return dates;
    }

    /** Where marks of that kind stand. */
    public List<Stretch> markers(Marker marker) {
        List<Stretch> words = stretches(Optional.ofNullable(lexicon.markers.get(marker)));
        return switch (marker) {
            case FUTURE_STRONG ->
                Stream.concat(words.stream(), lexicon.futures.in(tokens).stream())
                        .toList();
            case NEGATION, NEGATION_STRONG ->
                words.stream().filter(w -> !isHedge(w)).toList();
            default -> words;
        };
    }

    /** Whether words bound a number: no more than 34 negates nothing. */
    private boolean isHedge(Stretch words) {
        return quantities.stream().flatMap(q -> q.hedgeAt().stream()).anyMatch(h -> h.holds(words));
    }

    /** What somebody is said to say, and the words that say so. */
    public List<Said> said() {
        return lexicon.speech.in(tokens);
    }

    /** How often a clause may end between two places: at a comma or the like, or at a word such as "and". */
    public long clauses(int from, int to) {
        return tokens.stream()
                .filter(t -> t.at().start() >= from && t.at().end() <= to)
                .filter(t -> DIVIDING.contains(t.text()) || lexicon.joins.contains(t.lower()))
                .count();
    }

    private static final Set<String> DIVIDING = Set.of(",", ";", ":", "–", "—");

    /** Where words stand that name a source. */
    public List<Stretch> sourcePhrases() {
        return list("sourcePhrases");
    }

    /** Where words of a trend stand that goes that way: up, down, flat. */
    public List<Stretch> trends(String way) {
        return lexicon.trends.in(tokens).stream()
                .filter(f -> f.means().equals(way))
                .map(this::stretch)
                .toList();
    }

    private List<Stretch> list(String name) {
        return stretches(Optional.of(lexicon.list(name)));
    }

    private <T> List<Stretch> stretches(Optional<Phrases<T>> phrases) {
        return phrases.stream()
                .flatMap(p -> p.in(tokens).stream())
                .map(this::stretch)
                .toList();
    }

    private Stretch stretch(Phrases.Found<?> found) {
        return tokens.get(found.first()).at().to(tokens.get(found.after() - 1).at());
    }
}
