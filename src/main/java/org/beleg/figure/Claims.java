package org.beleg.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beleg.check.Checked;
import org.beleg.check.CheckedRows;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.profile.Profile;

/** The estimates of a table that are drawn: all with a number, or where they are many, those that compete. */
final class Claims {
    /** So many are drawn. */
    static final int MOST = 32;

    private final List<Claim> first = new ArrayList<>();
    private final List<Claim> competing = new ArrayList<>();
    private final Set<String> groups;
    private final Map<String, String> names = new HashMap<>();
    private long rows;
    private long numbers;

    private Claims(Set<String> groups) {
        this.groups = groups;
    }

    static Claims of(Checked checked, Table table, Profile profile) throws IOException {
        Map<String, Long> counted = table.column(Role.CLAIM_GROUP)
                .map(c -> profile.of(table, c).frequencies())
                .orElse(Map.of());
        Claims claims = new Claims(largest(counted));
        CheckedRows.first(Figures.READ, checked, table, claims::add);
        claims.name(checked, table);
        return claims;
    }

    /** The groups with the most rows, that have more than one. */
    private static Set<String> largest(Map<String, Long> counted) {
        Set<String> groups = new LinkedHashSet<>();
        counted.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST / 2)
                .forEach(e -> groups.add(e.getKey()));
        return groups;
    }

    private void add(Row row) {
        rows++;
        Claim.of(row).ifPresent(claim -> {
            numbers++;
            if (first.size() < MOST) {
                first.add(claim);
            }
            if (competing.size() < MOST && groups.contains(claim.group())) {
                competing.add(claim);
            }
        });
    }

    private void name(Checked checked, Table table) throws IOException {
        Set<String> wanted = new LinkedHashSet<>();
        Stream.concat(first.stream(), competing.stream()).map(Claim::claimant).forEach(wanted::add);
        List<Table> targets = table.column(Role.CLAIMANT).stream()
                .flatMap(c ->
                        table.references().stream().filter(r -> r.columns().equals(List.of(c.name()))))
                .flatMap(r -> r.to().stream())
                .flatMap(to -> checked.dataset().table(to.table()).stream())
                .toList();
        for (Table target : targets) {
            CheckedRows.first(
                    Figures.READ,
                    checked,
                    target,
                    row -> row.key().filter(wanted::contains).ifPresent(key -> names.putIfAbsent(key, name(row, key))));
        }
    }

    private static String name(Row row, String key) {
        Optional<String> name = row.get(Role.NAME).or(() -> row.get(Role.NAME_IN_SOURCE));
        return name.or(() -> row.get(Role.LABEL)).orElse(key);
    }

    /** Who claims it, by name. */
    String claimant(Claim claim) {
        return names.getOrDefault(claim.claimant(), claim.claimant());
    }

    /** Rows of the table. */
    long rows() {
        return rows;
    }

    /** Rows that have a number. */
    long numbers() {
        return numbers;
    }

    /** Those that are drawn, by unit, those of one group together. */
    Map<String, List<Claim>> drawn() {
        List<Claim> chosen = numbers <= MOST || competing.isEmpty() ? first : competing;
        Map<String, List<Claim>> byUnit = new LinkedHashMap<>();
        Map<String, List<Claim>> byGroup = new LinkedHashMap<>();
        chosen.forEach(c -> byGroup.computeIfAbsent(
                        c.group().isEmpty() ? "\u001f" + c.key() : c.group(), g -> new ArrayList<>())
                .add(c));
        byGroup.values()
                .forEach(group -> group.forEach(c ->
                        byUnit.computeIfAbsent(c.unit(), u -> new ArrayList<>()).add(c)));
        return byUnit;
    }
}
