package org.beleg.figure;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beleg.check.Checked;
import org.beleg.dataset.Role;
import org.beleg.dataset.Table;
import org.beleg.draw.Picture;
import org.beleg.draw.Shape;
import org.beleg.profile.Profile;

/** Estimates with their lowest, stated and highest value, and who claims them; of one unit on one scale. */
final class Estimates {
    private static final double GAP = 3;

    private final Words words;
    private final Table table;
    private final Claims claims;
    /** What is said where not all rows were read. */
    private final String part;

    private Estimates(Words words, Table table, Claims claims, String part) {
        this.part = part;
        this.words = words;
        this.table = table;
        this.claims = claims;
    }

    static boolean isWanted(Table table) {
        return table.has(Role.ESTIMATE_LOW) || table.has(Role.ESTIMATE_BEST) || table.has(Role.ESTIMATE_HIGH);
    }

    /** Empty where no row has a number. */
    static Optional<Figure> of(Checked checked, Table table, Profile profile, Words words) throws IOException {
        Claims claims = Claims.of(checked, table, profile);
        String part = Figures.part(claims.rows(), checked, table, words);
        return claims.numbers() == 0
                ? Optional.empty()
                : Optional.of(new Estimates(words, table, claims, part).figure());
    }

    private Figure figure() {
        List<Shape> shapes = new ArrayList<>();
        Map<String, List<Claim>> drawn = new LinkedHashMap<>();
        double y = 0;
        boolean byTens = false;
        for (Map.Entry<String, List<Claim>> unit : claims.drawn().entrySet()) {
            double room = Picture.TALLEST - y - Panel.MARGINS;
            int fitting = (int) Math.floor(room / Panel.ROW);
            if (fitting > 0) {
                List<Claim> its = unit.getValue().stream().limit(fitting).toList();
                Panel panel = new Panel(unit.getKey(), its, claims, words);
                shapes.addAll(panel.drawn(y));
                y += panel.height() + GAP;
                byTens |= panel.isByTens();
                drawn.put(unit.getKey(), its);
            }
        }
        long count = drawn.values().stream().mapToLong(List::size).sum();
        String caption = words.say("estimate.caption")
                + (drawn.values().stream().flatMap(List::stream).anyMatch(Claim::isAbout)
                        ? " " + words.say("estimate.about.caption")
                        : "")
                + (byTens ? " " + words.say("estimate.tens") : "")
                + (count < claims.numbers() ? " " + words.say("estimate.chosen", count, claims.numbers()) : "")
                + part;
        return Figure.of(
                words.say("estimate.title", table.title()),
                caption,
                alt(drawn),
                new Picture(Picture.PAGE, y - GAP + 0.5, shapes));
    }

    private String alt(Map<String, List<Claim>> drawn) {
        StringBuilder alt = new StringBuilder(words.say("estimate.rows", claims.numbers(), claims.rows()));
        drawn.forEach((unit, its) -> alt.append(' ')
                .append(unit.isEmpty() ? "" : unit + ": ")
                .append(its.stream().map(this::said).collect(Collectors.joining("; ")))
                .append('.'));
        drawn.values().stream()
                .flatMap(List::stream)
                .filter(c -> !c.group().isEmpty())
                .collect(Collectors.groupingBy(Claim::group, LinkedHashMap::new, Collectors.toList()))
                .forEach((group, its) -> alt.append(its.size() > 1 ? " " + said(group, its) : ""));
        return alt.append(part).toString();
    }

    private String said(Claim claim) {
        String who = claims.claimant(claim);
        String what = (claim.key() + " " + claim.measure()).strip() + " " + claim.said(words);
        return who.isEmpty() ? what : what + " (" + who + ")";
    }

    private String said(String group, List<Claim> its) {
        List<BigDecimal> numbers = its.stream().flatMap(Claim::numbers).sorted().toList();
        String least = Claim.number(numbers.get(0), words);
        return words.say(
                "estimate.group", group, its.size(), least, Claim.number(numbers.get(numbers.size() - 1), words));
    }
}
