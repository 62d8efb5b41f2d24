package org.beleg.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Role;
import org.beleg.dataset.Table;

/** Estimates of one group differ in hedge or size. */
final class ClaimGroupDivided implements Rule {
    private static final List<Role> SIZE =
            List.of(Role.ESTIMATE_QUALIFIER, Role.ESTIMATE_LOW, Role.ESTIMATE_BEST, Role.ESTIMATE_HIGH);

    @Override
    public Card card() {
        return new Card(
                        "claim-group-divided",
                        Severity.WARNING,
                        "Estimates of one group differ in hedge or size",
                        "The source may have said it in two ways, or one of them may have been misread.",
                        "Read both passages again; if both stand as coded, keep both and say so in a waiver.")
                .judging(
                        Role.CLAIM_GROUP,
                        Role.ESTIMATE_QUALIFIER,
                        Role.ESTIMATE_LOW,
                        Role.ESTIMATE_BEST,
                        Role.ESTIMATE_HIGH);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = subject.dataset().tables(Role.CLAIM_GROUP).toList();
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(Gathered.from(tables, () -> new ClaimGroups(ClaimGroupDivided::compare)));
    }

    private static void compare(ClaimGroups.Member first, ClaimGroups.Member other, Findings findings) {
        List<Column> differences = other.differences(first, SIZE);
        if (differences.isEmpty()
                || !other.differences(first, ClaimGroupMixed.SHARED).isEmpty()) {
            return;
        }
        other.spot()
                .at(findings)
                .column(differences.get(0))
                .found(words(other, differences))
                .expected(words(first, differences))
                .say(other.spot().name() + " has " + words(other, differences) + ", "
                        + first.spot().name() + " of the same claim group has " + words(first, differences) + ".");
    }

    private static String words(ClaimGroups.Member member, List<Column> columns) {
        return columns.stream()
                .map(c -> c.name() + " "
                        + c.role().map(member::value).filter(v -> !v.isEmpty()).orElse("empty"))
                .collect(Collectors.joining(", "));
    }
}
