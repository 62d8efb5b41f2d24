package org.beleg.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** A chain of parents, successors or relative dates returns to itself. */
final class ChainCyclic implements Rule {
    private static final List<Role> LINKS = List.of(Role.PARENT, Role.SUCCESSOR, Role.DATE_ANCHOR);

    @Override
    public Card card() {
        return new Card(
                        "chain-cyclic",
                        Severity.ERROR,
                        "A chain of records returns to itself",
                        "Whoever follows it, to the largest place, to the record that counts or to a day, never arrives.",
                        "Find the link of the chain that is wrong, and correct or empty it.")
                .judging(Role.PARENT, Role.SUCCESSOR, Role.DATE_ANCHOR);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> linked = subject.dataset().tables().stream()
                .filter(t -> !t.key().isEmpty() && LINKS.stream().anyMatch(t::has))
                .toList();
        return linked.isEmpty() ? Optional.empty() : Optional.of(Gathered.from(linked, Chains::new));
    }

    /** A record that names the next one in that column. */
    private record Link(Spot spot, Column column, String next) {}

    /** Links by table and column, then by the key of the record. */
    private static final class Chains implements Gathered<Chains> {
        private final Map<String, Map<String, Link>> links = new LinkedHashMap<>();

        @Override
        public void look(Row row) {
            for (Role role : LINKS) {
                row.table().column(role).ifPresent(column -> look(row, column));
            }
        }

        private void look(Row row, Column column) {
            if (row.key().isPresent() && row.get(column).isPresent()) {
                links.computeIfAbsent(row.table().name() + '\u001f' + column.name(), c -> new LinkedHashMap<>())
                        .putIfAbsent(
                                row.key().get(),
                                new Link(Spot.of(row), column, row.get(column).get()));
            }
        }

        @Override
        public void add(Chains later) {
            later.links.forEach((kind, more) -> {
                Map<String, Link> here = links.computeIfAbsent(kind, k -> new LinkedHashMap<>());
                more.forEach(here::putIfAbsent);
            });
        }

        @Override
        public void judge(Findings findings) {
            links.values().forEach(chain -> {
                Set<String> seen = new HashSet<>();
                chain.keySet().forEach(start -> say(circle(start, chain, seen), findings));
            });
        }

        /** Follows a chain to its end, to where another walk has been, or around; the circle, or nothing. */
        private static List<Link> circle(String start, Map<String, Link> chain, Set<String> seen) {
            Map<String, Integer> at = new HashMap<>();
            List<Link> path = new ArrayList<>();
            String here = start;
            Link link = chain.get(here);
            while (link != null && seen.add(here)) {
                at.put(here, path.size());
                path.add(link);
                here = link.next();
                link = chain.get(here);
            }
            return path.subList(at.getOrDefault(here, path.size()), path.size());
        }

        /** One finding for each circle, at the record of it that stands first in the file. */
        private static void say(List<Link> circle, Findings findings) {
            Optional<Link> first = circle.stream()
                    .min(Comparator.comparingLong(link -> link.spot().row()));
            if (first.isEmpty()) {
                return;
            }
            List<Link> path = new ArrayList<>(circle);
            Collections.rotate(path, -circle.indexOf(first.get()));
            String way = path.stream().map(link -> link.spot().name()).collect(Collectors.joining(" → "));
            Spot spot = first.get().spot();
            spot.at(findings)
                    .column(first.get().column())
                    .found(first.get().next())
                    .expected("a chain that ends")
                    .say(spot.name() + "." + first.get().column().name() + ": the chain returns to itself: "
                            + Cut.of(way + " → " + spot.name()) + ".");
        }
    }
}
