package org.beleg.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beleg.json.Json;

/** How a language writes numbers in digits. */
final class NumeralMarks {
    private final List<Style> styles = new ArrayList<>();
    private final Map<String, BigDecimal> fractions = new HashMap<>();

    /** One way to write them; all but the first can only be told by their group marks. */
    private record Style(List<String> decimal, List<String> group) {}

    /** Marks that go with Arabic digits and mean the same in every language. */
    private static final Style ARABIC = new Style(List.of("\u066b"), List.of("\u066c"));

    void add(Json json) {
        json.list("styles").forEach(s -> styles.add(new Style(s.strings("decimal"), s.strings("group"))));
        json.get("fractions")
                .orElse(Json.Obj.EMPTY)
                .members()
                .forEach((mark, value) -> value.asNumber().ifPresent(v -> fractions.put(mark, v)));
    }

    /** The value of a sign for a fraction. */
    Optional<BigDecimal> fraction(String mark) {
        return Optional.ofNullable(fractions.get(mark));
    }

    /**
     * The value of digits with marks; empty where the language does not write numbers so. Groups have three digits each
     * and one mark throughout, the first group one to three; a decimal mark stands once, after them.
     */
    Optional<BigDecimal> value(String numeral) {
        int last = lastMark(numeral);
        if (numeral.length() > 60) {
            return Optional.empty();
        }
        if (last < 0) {
            return Optional.of(new BigDecimal(numeral));
        }
        if (numeral.indexOf('\u066b') >= 0 || numeral.indexOf('\u066c') >= 0) {
            return value(numeral, last, ARABIC, true);
        }
        for (int i = 0; i < styles.size(); i++) {
            Optional<BigDecimal> value = value(numeral, last, styles.get(i), i == 0);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> value(String numeral, int last, Style style, boolean first) {
        Optional<BigDecimal> whole = grouped(numeral, style);
        if (whole.isPresent()) {
            return whole;
        }
        String before = numeral.substring(0, last);
        if (!style.decimal().contains(numeral.substring(last, last + 1))) {
            return Optional.empty();
        }
        Optional<BigDecimal> left =
                lastMark(before) < 0 && first ? Optional.of(new BigDecimal(before)) : grouped(before, style);
        return left.map(v -> new BigDecimal(v.toPlainString() + "." + numeral.substring(last + 1)));
    }

    private static Optional<BigDecimal> grouped(String numeral, Style style) {
        for (String mark : style.group()) {
            String[] groups = numeral.split(Pattern.quote(mark), -1);
            if (groups.length > 1 && areGroups(groups)) {
                return Optional.of(new BigDecimal(String.join("", groups)));
            }
        }
        return Optional.empty();
    }

    private static boolean areGroups(String[] groups) {
        for (int i = 1; i < groups.length; i++) {
            if (!groups[i].matches("[0-9]{3}")) {
                return false;
            }
        }
        return groups[0].matches("[1-9][0-9]{0,2}");
    }

    private static int lastMark(String numeral) {
        for (int i = numeral.length() - 1; i >= 0; i--) {
            if (numeral.charAt(i) < '0' || numeral.charAt(i) > '9') {
                return i;
            }
        }
        return -1;
    }
}
