package org.beleg.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what reads as the name of a private person: a form of address or a given name, and a name with a capital letter
 * after it, without a public office before.
 */
final class Persons {
    private final List<Token> tokens;
    private final Phrases<Boolean> titles;
    private final Phrases<Boolean> given;
    private final Phrases<Boolean> offices;

    Persons(List<Token> tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.titles = lexicon.list("personTitles");
        this.given = lexicon.list("givenNames");
        this.offices = lexicon.list("publicRoles");
    }

    List<Stretch> find() {
        List<Stretch> persons = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int next = next(at);
            if (next > at) {
                persons.add(tokens.get(at).at().to(tokens.get(next).at()));
                at = next;
            }
            at++;
        }
        return List.copyOf(persons);
    }

    /** The last name of a person whose name begins there; the token itself where none does. */
    private int next(int at) {
        Optional<Phrases.Found<Boolean>> first = titles.at(tokens, at);
        if (first.isEmpty() && isName(tokens.get(at))) {
            first = given.at(tokens, at);
        }
        int next = first.map(Phrases.Found::after).orElse(tokens.size());
        boolean named = next < tokens.size()
                && isName(tokens.get(next))
                && offices.before(tokens, at).isEmpty()
                && offices.at(tokens, next).isEmpty();
        return named ? next : at;
    }

    private static boolean isName(Token token) {
        return token.isWord()
                && Character.isUpperCase(token.folded().codePointAt(0))
                && !token.folded().equals(token.folded().toUpperCase(Locale.ROOT));
    }
}
