package org.beleg.language;

import java.util.List;
import java.util.Optional;

/** Finds what words before or after a number say of it. */
final class Hedges {
    private final List<Token> tokens;
    private final Lexicon lexicon;

    Hedges(List<Token> tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** The quantity that stands at the tokens, with its hedge; an article may stand between the two. */
    Quantity of(Quantity quantity, int first, int after) {
        for (int at = first; at >= Math.max(0, first - 1); at--) {
            Optional<Phrases.Found<Hedge>> before = lexicon.hedgesBefore.before(tokens, at);
            if (before.isPresent()) {
                return hedged(quantity, before.get());
            }
            if (at == 0 || !lexicon.isArticle(tokens.get(at - 1))) {
                break;
            }
        }
        for (int at = after; at < Math.min(tokens.size(), after + 2); at++) {
            Optional<Phrases.Found<Hedge>> behind = lexicon.hedgesAfter.at(tokens, at);
            if (behind.filter(b -> isBehind(b, after)).isPresent()) {
                return hedged(quantity, behind.get());
            }
        }
        return quantity;
    }

    /** Words before another number are about that one; a single word or sign stands right behind its number. */
    private boolean isBehind(Phrases.Found<Hedge> found, int after) {
        boolean near = found.first() == after || found.length() > 1;
        if (!near || found.after() >= tokens.size()) {
            return near;
        }
        Token next = tokens.get(found.after());
        boolean counts = next.isNumeral()
                || (!lexicon.isArticle(next)
                        && lexicon.cardinals.at(tokens, found.after()).isPresent());
        return !counts;
    }

    private Quantity hedged(Quantity quantity, Phrases.Found<Hedge> found) {
        Stretch where =
                tokens.get(found.first()).at().to(tokens.get(found.after() - 1).at());
        return quantity.hedged(found.means(), where);
    }
}
