package org.beleg.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beleg.json.Json;

/** The future that is made of an auxiliary and an infinitive at the end of its clause: <i>wird … vorlegen</i>. */
final class Futures {
    private static final Set<String> ENDS = Set.of(".", ",", ";", ":", "!", "?", "–", "(", ")");

    private final Set<String> auxiliaries = new HashSet<>();
    private final Phrases<Boolean> infinitives = new Phrases<>();
    private final Phrases<Boolean> others = new Phrases<>();
    private final Set<String> joins;

    Futures(Set<String> joins) {
        this.joins = joins;
    }

    void add(Json json) {
        auxiliaries.addAll(json.strings("auxiliaries"));
        json.strings("infinitives").forEach(t -> infinitives.add(t, Boolean.TRUE));
        json.strings("others").forEach(t -> others.add(t, Boolean.TRUE));
    }

    /** From each auxiliary to its infinitive. */
    List<Stretch> in(List<Token> tokens) {
        List<Stretch> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (auxiliaries.contains(folded(tokens.get(i)))) {
                int last = clauseEnd(tokens, i) - 1;
                if (last > i && isInfinitive(tokens.get(last))) {
                    found.add(tokens.get(i).at().to(tokens.get(last).at()));
                }
            }
        }
        return found;
    }

    private int clauseEnd(List<Token> tokens, int from) {
        int at = from + 1;
        while (at < tokens.size() && !ENDS.contains(tokens.get(at).text()) && !joins.contains(folded(tokens.get(at)))) {
            at++;
        }
        return at;
    }

    /** Nouns begin with a capital letter; participles and other words that end alike are listed. */
    private boolean isInfinitive(Token token) {
        List<Token> one = List.of(token);
        return token.isWord()
                && Character.isLowerCase(token.folded().codePointAt(0))
                && !infinitives.in(one).isEmpty()
                && others.in(one).isEmpty();
    }

    private static String folded(Token token) {
        return token.lower();
    }
}
