package org.beleg.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the words of a sentence that say how many. */
final class Quantities {
    /** So many words may stand between a number and the name of what it counts. */
    private static final int NOUN_AFTER = 4;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final List<Stretch> taken;
    private final Hedges hedges;

    /**
     * Those of a sentence.
     *
     * @param tokens its words
     * @param taken what says when, and so does not say how many
     */
    Quantities(List<Token> tokens, Lexicon lexicon, List<Stretch> taken) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.taken = List.copyOf(taken);
        this.hedges = new Hedges(tokens, lexicon);
    }

    /** A quantity and the tokens it is. */
    private record Core(Quantity quantity, int first, int after) {}

    List<Quantity> find() {
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Phrases.Found<Boolean>> other = lexicon.notQuantities.at(tokens, at);
            Optional<Core> core = core(at);
            if (core.isPresent()
                    && other.filter(o -> o.after() >= core.get().after()).isEmpty()) {
                Core whole = range(core.get());
                if (isQuantity(whole)) {
                    found.add(counted(hedges.of(whole.quantity(), whole.first(), whole.after())));
                }
                at = whole.after();
            } else {
                at = other.map(Phrases.Found::after).orElse(at + 1);
            }
        }
        // Most in "34 people at most" is no number of its own.
        return found.stream()
                .filter(q -> q.isNumber()
                        || found.stream().flatMap(o -> o.hedgeAt().stream()).noneMatch(h -> h.holds(q.at())))
                .toList();
    }

    /** Not the number of a road or a room, no hour, and no hedge of the number that follows. */
    private boolean isQuantity(Core core) {
        boolean ends = core.after() >= tokens.size();
        if (core.quantity().kind() == Quantity.Kind.INDEFINITE) {
            return ends
                    || number(core.after()).isEmpty()
                    || lexicon.hedgesBefore.before(tokens, core.after()).isEmpty();
        }
        return lexicon.numberNames.before(tokens, core.first()).isEmpty()
                && (ends || lexicon.calendar.clockAfter.at(tokens, core.after()).isEmpty());
    }

    private Stretch from(int first, int after) {
        return tokens.get(first).at().to(tokens.get(after - 1).at());
    }

    private boolean isTaken(int at) {
        return taken.stream().anyMatch(tokens.get(at).at()::meets);
    }

    private Optional<Core> core(int at) {
        if (isTaken(at) || tokens.get(at).kind() == Token.Kind.BREAK) {
            return Optional.empty();
        }
        Optional<Core> best = Optional.empty();
        for (Optional<Core> core : List.of(number(at), vague(at), indefinite(at))) {
            if (core.isPresent()
                    && (best.isEmpty() || core.get().after() > best.get().after())) {
                best = core;
            }
        }
        return best;
    }

    private Optional<Core> vague(int at) {
        return lexicon.vague
                .at(tokens, at)
                .map(v -> new Core(
                        Quantity.of(Quantity.Kind.VAGUE, from(at, v.after()), List.of())
                                .floor(v.means().floor()),
                        at,
                        v.after()));
    }

    private Optional<Core> indefinite(int at) {
        return lexicon.indefinite
                .at(tokens, at)
                .map(i ->
                        new Core(Quantity.of(Quantity.Kind.INDEFINITE, from(at, i.after()), List.of()), at, i.after()));
    }

    private Optional<Core> number(int at) {
        int first = lexicon.isArticle(tokens.get(at)) && at + 1 < tokens.size() && !isTaken(at + 1) ? at + 1 : at;
        Optional<Core> amount = amount(at, at);
        if (amount.isPresent()) {
            return amount;
        }
        Optional<Core> plain = plain(at);
        return plain.isPresent() || first == at ? plain : afterArticle(at, first);
    }

    /** A dozen, a hundred and five, one million, half a mile. */
    private Optional<Core> afterArticle(int at, int first) {
        Optional<Cardinals.Worth> large =
                lexicon.cardinals.at(tokens, first).filter(w -> w.value().compareTo(HUNDRED) >= 0);
        if (large.isPresent()) {
            int after = first + large.get().tokens();
            BigDecimal value = large.get().value();
            return Optional.of(scaled(at, after, value).orElseGet(() -> of(at, after, value)));
        }
        Optional<Core> scaled = scaled(at, first, BigDecimal.ONE);
        return scaled.isPresent() ? scaled : amount(at, first);
    }

    /** A word such as half, perhaps of a million. */
    private Optional<Core> amount(int first, int at) {
        Optional<Phrases.Found<BigDecimal>> amount = lexicon.amounts.at(tokens, at);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        int after = amount.get().after();
        Optional<Core> scaled = scaled(first, after, amount.get().means());
        return scaled.isPresent()
                ? scaled
                : Optional.of(new Core(
                        Quantity.of(
                                Quantity.Kind.NUMBER,
                                from(first, after),
                                List.of(amount.get().means())),
                        first,
                        after));
    }

    /** A number times the scale that follows it. */
    private Optional<Core> scaled(int first, int at, BigDecimal times) {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        Optional<Phrases.Found<BigDecimal>> scale = lexicon.scales.at(tokens, at);
        if (scale.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = plain(times.multiply(scale.get().means()));
        int after = scale.get().after();
        Optional<Core> more = scaled(first, after, value);
        if (more.isPresent()) {
            return more;
        }
        return Optional.of(rest(first, after, value));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** What follows a scale and is less than it: two million three hundred thousand. */
    private Core rest(int first, int after, BigDecimal value) {
        if (value.signum() > 0 && after < tokens.size() && tokens.get(after).isWord()) {
            Optional<Cardinals.Worth> less = lexicon.cardinals.at(tokens, after);
            if (less.isPresent()
                    && !lexicon.isArticle(tokens.get(after))
                    && less.get().value().compareTo(value) < 0
                    && value.compareTo(BigDecimal.valueOf(1000)) >= 0) {
                int end = after + less.get().tokens();
                BigDecimal sum = value.add(less.get().value());
                return new Core(Quantity.of(Quantity.Kind.NUMBER, from(first, end), List.of(sum)), first, end);
            }
        }
        return new Core(Quantity.of(Quantity.Kind.NUMBER, from(first, after), List.of(value)), first, after);
    }

    private Optional<Core> plain(int at) {
        Token token = tokens.get(at);
        if (token.isNumeral()) {
            return numeral(at);
        }
        if (token.kind() == Token.Kind.MARK) {
            return lexicon.numerals.fraction(token.text()).map(v -> of(at, at + 1, v));
        }
        if (lexicon.isArticle(token) && !isOneAtLarge(at)) {
            return Optional.empty();
        }
        return lexicon.cardinals
                .at(tokens, at)
                .map(w -> scaled(at, at + w.tokens(), w.value()).orElseGet(() -> of(at, at + w.tokens(), w.value())));
    }

    /** Whether an article that is also the word for one begins a longer number: one hundred and five. */
    private boolean isOneAtLarge(int at) {
        return lexicon.cardinals.at(tokens, at).filter(w -> w.tokens() > 1).isPresent();
    }

    private Core of(int first, int after, BigDecimal value) {
        return new Core(Quantity.of(Quantity.Kind.NUMBER, from(first, after), List.of(value)), first, after);
    }

    private Optional<Core> numeral(int at) {
        boolean inWord = at > 0
                && tokens.get(at - 1).touches(tokens.get(at))
                && (tokens.get(at - 1).isWord() || tokens.get(at - 1).isNumeral());
        Optional<BigDecimal> value = lexicon.numerals.value(tokens.get(at).text());
        if (inWord || value.isEmpty()) {
            return Optional.empty();
        }
        int after = at + 1;
        BigDecimal number = value.get();
        Optional<BigDecimal> fraction = after < tokens.size() && tokens.get(at).touches(tokens.get(after))
                ? lexicon.numerals.fraction(tokens.get(after).text())
                : Optional.empty();
        if (fraction.isPresent()) {
            number = number.add(fraction.get());
            after++;
        }
        BigDecimal whole = number;
        int end = after;
        return Optional.of(scaled(at, after, number).orElseGet(() -> of(at, end, whole)));
    }

    /** The quantity and the one behind a word such as to; of a range of one scale both are scaled. */
    private Core range(Core low) {
        if (low.quantity().kind() != Quantity.Kind.NUMBER || low.after() >= tokens.size()) {
            return low;
        }
        Optional<Phrases.Found<Boolean>> between = lexicon.rangesBetween.at(tokens, low.after());
        if (between.isEmpty() || between.get().after() >= tokens.size()) {
            return low;
        }
        String word = tokens.get(low.after()).lower();
        boolean open = lexicon.rangesOpen.before(tokens, low.first()).isPresent();
        Optional<Core> high = core(between.get().after());
        if ((lexicon.rangesNeedOpen.contains(word) && !open)
                || high.filter(h -> h.quantity().kind() == Quantity.Kind.NUMBER).isEmpty()) {
            return low;
        }
        BigDecimal upper = high.get().quantity().values().get(0);
        BigDecimal lower = sameScale(low, high.get());
        return lower.compareTo(upper) > 0
                ? low
                : new Core(
                        Quantity.of(
                                Quantity.Kind.RANGE,
                                from(low.first(), high.get().after()),
                                List.of(lower, upper)),
                        low.first(),
                        high.get().after());
    }

    /** Two to three million: the scale at the end is that of both. */
    private BigDecimal sameScale(Core low, Core high) {
        BigDecimal lower = low.quantity().values().get(0);
        int last = high.after() - 1;
        if (low.after() - low.first() > 1 || last <= high.first()) {
            return lower;
        }
        return lexicon.scales
                .at(tokens, high.first() + 1)
                .map(s -> lower.multiply(s.means()))
                .filter(v -> v.compareTo(high.quantity().values().get(0)) <= 0)
                .orElse(lower);
    }

    private Quantity counted(Quantity quantity) {
        int at = 0;
        while (at < tokens.size() && tokens.get(at).at().start() < quantity.at().end()) {
            at++;
        }
        for (int i = at; i < Math.min(tokens.size(), at + NOUN_AFTER); i++) {
            Optional<Phrases.Found<String>> unit = lexicon.units.at(tokens, i);
            if (unit.isPresent()) {
                return quantity.counting(unit.get().means(), from(i, unit.get().after()));
            }
            if (!tokens.get(i).isWord() || core(i).isPresent()) {
                break;
            }
        }
        return quantity;
    }
}
