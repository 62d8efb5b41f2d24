package org.beleg.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beleg.json.Json;

/**
 * Finds what a sentence puts down to somebody: behind words of saying (<i>said that</i>), before them (<i>…, she said</i>)
 * and around words that name a source (<i>according to</i>). Where a clause ends cannot be told for certain; in doubt it
 * ends early, for what is found is a warning.
 */
final class Speech {
    private static final Set<String> QUOTES = Set.of("“", "”", "\"", "„", "»", "«", "’", "‘", "'");
    private static final Set<String> ENDS = Set.of(".", "!", "?", "…", ",", ";", "–", "—");
    private static final String COMMA = ",";

    /** So many words may stand between a clause and the verb of saying behind it, or behind that verb. */
    private static final int NEAR = 8;

    private final Phrases<Boolean> opens = new Phrases<>();
    private final Phrases<Boolean> closes = new Phrases<>();
    private final Phrases<Boolean> sources = new Phrases<>();
    private final Set<String> that = new HashSet<>();
    private final Set<String> not = new HashSet<>();
    private final Set<String> joins;

    Speech(Set<String> joins) {
        this.joins = joins;
    }

    void add(Json json) {
        json.strings("opens").forEach(t -> opens.add(t, Boolean.TRUE));
        json.strings("closes").forEach(t -> closes.add(t, Boolean.TRUE));
        json.strings("sources").forEach(t -> sources.add(t, Boolean.TRUE));
        that.addAll(json.strings("that"));
        not.addAll(json.strings("not"));
    }

    List<Said> in(List<Token> tokens) {
        List<Said> found = new ArrayList<>();
        int comma = comma(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            opened(tokens, i, comma).ifPresent(found::add);
            sourced(tokens, i, comma, found);
        }
        if (comma > 0 && !joins.contains(tokens.get(0).lower())) {
            closed(tokens, comma).ifPresent(found::add);
        }
        return found;
    }

    /** The first comma; of a sentence that begins with a quotation the one at its end; -1 if there is none. */
    private static int comma(List<Token> tokens) {
        boolean quoted = QUOTES.contains(tokens.get(0).text());
        for (int i = 0; i < tokens.size(); i++) {
            boolean ends =
                    i + 1 < tokens.size() && QUOTES.contains(tokens.get(i + 1).text());
            boolean begins = i > 1 && QUOTES.contains(tokens.get(i - 1).text());
            if (tokens.get(i).is(COMMA) && (!quoted || ends || begins)) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Said> opened(List<Token> tokens, int at, int comma) {
        Optional<Phrases.Found<Boolean>> words = opens.at(tokens, at);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int after = words.get().after();
        Token last = tokens.get(after - 1);
        boolean bare = !that.contains(last.lower());
        // Said the mayor, behind what is said; and he who says it, fled: neither opens a clause.
        boolean behind = at > 0
                && (tokens.get(at - 1).is(COMMA)
                        || QUOTES.contains(tokens.get(at - 1).text()));
        boolean inner = last.is(COMMA) && comma < after - 1;
        return bare && (behind || inner) ? Optional.empty() : said(tokens, at, after, after, end(tokens, after));
    }

    private void sourced(List<Token> tokens, int at, int comma, List<Said> found) {
        Optional<Phrases.Found<Boolean>> words = sources.at(tokens, at);
        if (words.isEmpty()) {
            return;
        }
        int after = words.get().after();
        if (at == 0
                || joins.contains(tokens.get(at - 1).lower())
                || QUOTES.contains(tokens.get(at - 1).text())) {
            said(tokens, at, after, after, end(tokens, after)).ifPresent(found::add);
            return;
        }
        boolean between = tokens.get(at - 1).is(COMMA);
        int before = between ? at - 1 : at;
        if (comma < 0 || comma >= before) {
            said(tokens, at, after, 0, before).ifPresent(found::add);
        }
        int next = mark(tokens, after);
        Optional<Said> rest = between
                ? said(tokens, at, after, next + 1, end(tokens, next + 1))
                : said(tokens, at, after, after, next);
        rest.ifPresent(found::add);
    }

    /** What stands before a comma, if words of saying and no more stand behind it. */
    private Optional<Said> closed(List<Token> tokens, int comma) {
        int first = comma + 1;
        while (first < tokens.size() && QUOTES.contains(tokens.get(first).text())) {
            first++;
        }
        for (int at = first; at < Math.min(tokens.size(), first + NEAR); at++) {
            Optional<Phrases.Found<Boolean>> words = closes.at(tokens, at);
            int after = words.map(Phrases.Found::after).orElse(at);
            int end = mark(tokens, after);
            boolean fits = at == first ? isSpeaker(tokens, after, end) : after == end;
            if (words.isPresent()) {
                return fits ? said(tokens, at, after, 0, comma) : Optional.empty();
            }
            if (isMark(tokens.get(at)) || joins.contains(tokens.get(at).lower())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether words name who says so, and no more. */
    private boolean isSpeaker(List<Token> tokens, int from, int to) {
        boolean dass =
                to + 1 < tokens.size() && that.contains(tokens.get(to + 1).lower());
        return to - from <= NEAR
                && !dass
                && (from == to || !not.contains(tokens.get(from).lower()))
                && tokens.subList(from, to).stream()
                        .noneMatch(t -> that.contains(t.lower()) || joins.contains(t.lower()));
    }

    private Optional<Said> said(List<Token> tokens, int by, int after, int from, int to) {
        boolean nothing =
                after < tokens.size() && not.contains(tokens.get(after).lower());
        if (nothing || from >= to || tokens.subList(from, to).stream().noneMatch(t -> t.isWord() || t.isNumeral())) {
            return Optional.empty();
        }
        return Optional.of(new Said(stretch(tokens, by, after), stretch(tokens, from, to)));
    }

    private static Stretch stretch(List<Token> tokens, int from, int to) {
        return tokens.get(from).at().to(tokens.get(to - 1).at());
    }

    private static boolean isMark(Token token) {
        return ENDS.contains(token.text());
    }

    /** The next mark. */
    private static int mark(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() && !isMark(tokens.get(at))) {
            at++;
        }
        return at;
    }

    /** Where a clause ends: at a semicolon, and at a comma before a word such as "and" that goes on with something else. */
    private int end(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() && !tokens.get(at).is(";") && !goesOn(tokens, at)) {
            at++;
        }
        return at;
    }

    private boolean goesOn(List<Token> tokens, int at) {
        return tokens.get(at).is(COMMA)
                && at + 1 < tokens.size()
                && joins.contains(tokens.get(at + 1).lower())
                && (at + 2 >= tokens.size() || !that.contains(tokens.get(at + 2).lower()));
    }
}
