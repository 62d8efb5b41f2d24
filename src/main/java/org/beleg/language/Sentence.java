package org.beleg.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

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
        return stretches(Optional.ofNullable(lexicon.markers.get(marker)));
    }

    /** Where words stand that name a source. */
    public List<Stretch> sourcePhrases() {
        return list("sourcePhrases");
    }

    /** Where loaded words stand. */
    public List<Stretch> loaded() {
        return list("loaded");
    }

    /** Where words stand that are names of places of people at risk. */
    public List<Stretch> sensitivePlaces() {
        return list("sensitivePlaces");
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

    /**
     * Where private persons seem to be named: a form of address or a given name, and a name with a capital letter after
     * it, without a public office before.
     */
    public List<Stretch> persons() {
        Phrases<Boolean> titles = lexicon.list("personTitles");
        Phrases<Boolean> given = lexicon.list("givenNames");
        Phrases<Boolean> offices = lexicon.list("publicRoles");
        List<Stretch> persons = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Phrases.Found<Boolean>> first = titles.at(tokens, i).or(given(given, i));
            int next = first.map(Phrases.Found::after).orElse(tokens.size());
            boolean office = offices.before(tokens, i).isPresent();
            if (next < tokens.size() && isName(tokens.get(next)) && !office) {
                persons.add(tokens.get(i).at().to(tokens.get(next).at()));
                i = next;
            }
        }
        return List.copyOf(persons);
    }

    private Supplier<Optional<Phrases.Found<Boolean>>> given(Phrases<Boolean> given, int at) {
        return () -> isName(tokens.get(at)) ? given.at(tokens, at) : Optional.empty();
    }

    private static boolean isName(Token token) {
        return token.isWord()
                && Character.isUpperCase(token.folded().codePointAt(0))
                && !token.folded().equals(token.folded().toUpperCase(Locale.ROOT));
    }
}
