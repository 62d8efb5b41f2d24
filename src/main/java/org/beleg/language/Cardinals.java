package org.beleg.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.beleg.json.Json;

/** Number words below a million, put together from those of a language. */
final class Cardinals {
    private final Map<String, Atom> atoms = new HashMap<>();
    private final Map<String, BigDecimal> inflected = new HashMap<>();
    private final List<String> halves = new ArrayList<>();
    private boolean unitsFirst;
    private boolean joined;

    private enum Kind {
        UNIT,
        TEEN,
        TEN,
        HUNDRED,
        THOUSAND,
        AND
    }

    private record Atom(Kind kind, long value) {}

    /** What words stand for, and how many tokens they are. */
    record Worth(BigDecimal value, int tokens) {}

    void add(Json json) {
        values(json, "units", Kind.UNIT);
        values(json, "teens", Kind.TEEN);
        values(json, "tens", Kind.TEN);
        json.strings("hundred").forEach(w -> atoms.put(w, new Atom(Kind.HUNDRED, 100)));
        json.strings("thousand").forEach(w -> atoms.put(w, new Atom(Kind.THOUSAND, 1000)));
        json.strings("and").forEach(w -> atoms.put(w, new Atom(Kind.AND, 0)));
        halves.addAll(json.strings("half"));
        json.get("inflected")
                .orElse(Json.Obj.EMPTY)
                .members()
                .forEach((word, value) -> value.asNumber().ifPresent(v -> inflected.put(word, v)));
        unitsFirst = json.get("unitsFirst").flatMap(Json::asBoolean).orElse(unitsFirst);
        joined = json.get("joined").flatMap(Json::asBoolean).orElse(joined);
    }

    private void values(Json json, String name, Kind kind) {
        json.get(name)
                .orElse(Json.Obj.EMPTY)
                .members()
                .forEach((word, value) ->
                        value.asNumber().ifPresent(v -> atoms.put(word, new Atom(kind, v.longValue()))));
    }

    /** The number whose words begin with a token; the longest. */
    Optional<Worth> at(List<Token> tokens, int from) {
        String word = lower(tokens.get(from));
        Optional<Worth> whole = Optional.ofNullable(inflected.get(word)).map(v -> new Worth(v, 1));
        if (whole.isPresent()) {
            return whole;
        }
        return joined ? joined(word) : apart(tokens, from);
    }

    private Optional<Worth> joined(String word) {
        for (String half : halves) {
            if (word.endsWith(half) && word.length() > half.length()) {
                return split(word.substring(0, word.length() - half.length()))
                        .map(v -> new Worth(v.add(new BigDecimal("0.5")), 1));
            }
        }
        return split(word).map(value -> new Worth(value, 1));
    }

    /** A compound cut into its words, in every way there is; number words are short, so there are few. */
    private Optional<BigDecimal> split(String word) {
        return word.length() > 90 ? Optional.empty() : split(word, new ArrayList<>());
    }

    private Optional<BigDecimal> split(String rest, List<Atom> so) {
        if (rest.isEmpty()) {
            OptionalLong value = new Sum(so).value();
            return value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsLong())) : Optional.empty();
        }
        List<Map.Entry<String, Atom>> firsts = atoms.entrySet().stream()
                .filter(e -> rest.startsWith(e.getKey()))
                .sorted(Comparator.comparingInt(e -> -e.getKey().length()))
                .toList();
        for (Map.Entry<String, Atom> first : firsts) {
            so.add(first.getValue());
            Optional<BigDecimal> value = split(rest.substring(first.getKey().length()), so);
            if (value.isPresent()) {
                return value;
            }
            so.remove(so.size() - 1);
        }
        return Optional.empty();
    }

    private Optional<Worth> apart(List<Token> tokens, int from) {
        List<Atom> so = new ArrayList<>();
        Optional<Worth> best = Optional.empty();
        for (int i = from; i < tokens.size() && tokens.get(i).isWord(); i++) {
            for (String part : lower(tokens.get(i)).split("-", -1)) {
                Optional<Atom> atom = Optional.ofNullable(atoms.get(part));
                if (atom.isEmpty()) {
                    return best;
                }
                so.add(atom.get());
            }
            OptionalLong value = new Sum(so).value();
            if (value.isPresent()) {
                best = Optional.of(half(tokens, i + 1, value.getAsLong(), from));
            }
        }
        return best;
    }

    private Worth half(List<Token> tokens, int at, long whole, int from) {
        for (String half : halves) {
            List<String> words = List.of(half.split(" ", -1));
            int end = Math.min(tokens.size(), at + words.size());
            List<String> there =
                    tokens.subList(at, end).stream().map(Cardinals::lower).toList();
            if (there.equals(words)) {
                return new Worth(BigDecimal.valueOf(whole).add(new BigDecimal("0.5")), end - from);
            }
        }
        return new Worth(BigDecimal.valueOf(whole), at - from);
    }

    private static String lower(Token token) {
        return token.lower();
    }

    /** What a row of number words comes to; nothing where it is none. */
    private final class Sum {
        private final List<Atom> atoms;
        private int at;

        Sum(List<Atom> atoms) {
            this.atoms = List.copyOf(atoms);
        }

        OptionalLong value() {
            long value = thousands();
            return at == atoms.size() && value > 0 ? OptionalLong.of(value) : OptionalLong.empty();
        }

        private long thousands() {
            long value = hundreds();
            if (take(Kind.THOUSAND) == 0) {
                return value;
            }
            return Math.max(1, value) * 1000 + rest(true);
        }

        /** What follows a larger word, perhaps after an and. */
        private long rest(boolean hundreds) {
            int before = at;
            take(Kind.AND);
            long value = hundreds ? hundreds() : tens();
            if (value == 0) {
                at = before;
            }
            return value;
        }

        private long hundreds() {
            long value = tens();
            boolean round = value % 10 == 0 && value > 10;
            if (round || take(Kind.HUNDRED) == 0) {
                return value;
            }
            return Math.max(1, value) * 100 + rest(false);
        }

        private long tens() {
            long teen = take(Kind.TEEN);
            if (teen > 0) {
                return teen;
            }
            if (unitsFirst) {
                return unitsThenTens();
            }
            long ten = take(Kind.TEN);
            return ten + take(Kind.UNIT);
        }

        private long unitsThenTens() {
            long unit = take(Kind.UNIT);
            if (unit == 0) {
                return take(Kind.TEN);
            }
            int before = at;
            if (is(Kind.AND)) {
                at++;
                long ten = take(Kind.TEN);
                if (ten > 0) {
                    return ten + unit;
                }
                at = before;
            }
            return unit;
        }

        private boolean is(Kind kind) {
            return at < atoms.size() && atoms.get(at).kind() == kind;
        }

        /** The value of the next word if it is of that kind, else 0; of an and, 0. */
        private long take(Kind kind) {
            if (!is(kind)) {
                return 0;
            }
            return atoms.get(at++).value();
        }
    }
}
