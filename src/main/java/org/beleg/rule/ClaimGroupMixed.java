package org.beleg.rule;

import java.util.List;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Role;
import org.beleg.dataset.Table;

/** Estimates of one group count different things, in different units or at different times. */
final class ClaimGroupMixed implements Rule {
    /** What estimates must share to be compared. */
    static final List<Role> SHARED = List.of(Role.MEASURE, Role.ESTIMATE_UNIT, Role.DATE);

    @Override
    public Card card() {
        return new Card(
                        "claim-group-mixed",
                        Severity.WARNING,
                        "Estimates of one group cannot be compared",
                        "A group says that its estimates are of the same thing; users average or compare what they find in it.",
                        "Take the odd one out of the group, or correct its measure, unit or date.")
                .judging(Role.CLAIM_GROUP, Role.MEASURE, Role.ESTIMATE_UNIT, Role.DATE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = subject.dataset().tables(Role.CLAIM_GROUP).toList();
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(Gathered.from(tables, () -> new ClaimGroups(ClaimGroupMixed::compare)));
    }

    private static void compare(ClaimGroups.Member first, ClaimGroups.Member other, Findings findings) {
        for (Column column : other.differences(first, SHARED)) {
            Role role = column.role().orElseThrow();
            other.spot()
                    .at(findings)
                    .column(column)
                    .found(other.value(role))
                    .expected(first.value(role))
                    .say(other.spot().name() + " and " + first.spot().name() + " are of one claim group, but differ in "
                            + column.name() + ": “" + Cut.of(other.value(role)) + "” and “"
                            + Cut.of(first.value(role)) + "”.");
        }
    }
}
