package org.beleg.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beleg.check.Findings;
import org.beleg.dataset.Column;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;

/** Estimates of the same thing, each held against the first of its group. */
final class ClaimGroups implements Gathered<ClaimGroups> {
    private final Judge judge;
    private final Map<String, List<Member>> groups = new LinkedHashMap<>();

    ClaimGroups(Judge judge) {
        this.judge = judge;
    }

    /**
     * An estimate.
     *
     * @param spot where it stands
     * @param values what it says, by role; nothing for what is empty
     */
    record Member(Spot spot, Map<Role, String> values) {
        String value(Role role) {
            return values.getOrDefault(role, "");
        }

        /** The columns of those roles in which another estimate says otherwise. */
        List<Column> differences(Member other, List<Role> roles) {
            return roles.stream()
                    .flatMap(role -> spot.table().column(role).stream()
                            .filter(column -> !column.value(value(role)).equals(column.value(other.value(role)))))
                    .toList();
        }
    }

    /** Judges an estimate. */
    @FunctionalInterface
    interface Judge {
        /** Holds an estimate against the first of its group. */
        void compare(Member first, Member other, Findings findings);
    }

    private static final List<Role> ROLES = List.of(
            Role.MEASURE,
            Role.ESTIMATE_UNIT,
            Role.DATE,
            Role.ESTIMATE_QUALIFIER,
            Role.ESTIMATE_LOW,
            Role.ESTIMATE_BEST,
            Role.ESTIMATE_HIGH);

    @Override
    public void look(Row row) {
        if (Standing.stands(row)) {
            row.get(Role.CLAIM_GROUP)
                    .ifPresent(group -> groups.computeIfAbsent(group, g -> new ArrayList<>())
                            .add(new Member(Spot.of(row), values(row))));
        }
    }

    private static Map<Role, String> values(Row row) {
        return ROLES.stream()
                .filter(role -> row.get(role).isPresent())
                .collect(Collectors.toMap(role -> role, role -> row.get(role).orElse("")));
    }

    @Override
    public void add(ClaimGroups later) {
        later.groups.forEach((group, more) ->
                groups.computeIfAbsent(group, g -> new ArrayList<>()).addAll(more));
    }

    @Override
    public void judge(Findings findings) {
        for (List<Member> group : groups.values()) {
            group.subList(1, group.size()).forEach(other -> judge.compare(group.get(0), other, findings));
        }
    }
}
