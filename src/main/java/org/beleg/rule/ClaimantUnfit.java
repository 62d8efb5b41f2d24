package org.beleg.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** What is reported or denied has no claimant who speaks for himself. */
final class ClaimantUnfit implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "claimant-unfit",
                        Severity.ERROR,
                        "What is reported or denied has no claimant",
                        "A claim without the one who makes it reads as if the source itself stood behind it.",
                        "Name who claims it, an actor that speaks; or, if the source says so itself, correct the modality.")
                .judging(Role.CLAIMANT, Role.MODALITY, Role.SPEAKS);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> claims =
                subject.dataset().tables(Role.MODALITY, Role.CLAIMANT).toList();
        Set<Table> tables = new LinkedHashSet<>(claims);
        claims.forEach(t -> tables.addAll(Links.targets(subject.dataset(), t, Role.CLAIMANT)));
        return claims.isEmpty() ? Optional.empty() : Optional.of(Gathered.from(List.copyOf(tables), Claims::new));
    }

    private record Claim(Spot spot, String modality, Optional<String> claimant) {}

    private static final class Claims implements Gathered<Claims> {
        private final List<Claim> claims = new ArrayList<>();
        /** Why somebody cannot be a claimant; empty for who can. */
        private final Map<String, String> unfit = new HashMap<>();

        @Override
        public void look(Row row) {
            if (row.table().has(Role.MODALITY, Role.CLAIMANT)) {
                row.meaning(Role.MODALITY)
                        .filter(m -> m.equals("reported") || m.equals("denied"))
                        .filter(m -> Standing.stands(row))
                        .ifPresent(m -> claims.add(new Claim(Spot.of(row), m, row.get(Role.CLAIMANT))));
            } else {
                row.key().ifPresent(key -> why(row).ifPresent(why -> unfit.put(key, why)));
            }
        }

        private static Optional<String> why(Row row) {
            if (Standing.isOwnVoice(row)) {
                return Optional.of("is the source's own voice");
            }
            boolean silent =
                    row.table().has(Role.SPEAKS) && !row.get(Role.SPEAKS).equals(Optional.of("true"));
            return silent ? Optional.of("is an actor that does not speak") : Optional.empty();
        }

        @Override
        public void add(Claims later) {
            claims.addAll(later.claims);
            unfit.putAll(later.unfit);
        }

        @Override
        public void judge(Findings findings) {
            for (Claim claim : claims) {
                Optional<String> why = claim.claimant().isEmpty()
                        ? Optional.of("nobody is named")
                        : claim.claimant()
                                .flatMap(c -> Optional.ofNullable(unfit.get(c)).map(w -> c + " " + w));
                why.ifPresent(w -> say(claim, w, findings));
            }
        }

        private static void say(Claim claim, String why, Findings findings) {
            Spot spot = claim.spot();
            String column = spot.table().column(Role.CLAIMANT).map(Column::name).orElse("");
            spot.at(findings)
                    .column(column)
                    .found(claim.claimant().orElse(""))
                    .expected("an actor that speaks")
                    .say(spot.name() + "." + column + ": what is " + claim.modality() + " needs its claimant, but "
                            + why + ".");
        }
    }
}
