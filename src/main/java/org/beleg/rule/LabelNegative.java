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
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.language.Language;
import org.beleg.language.Marker;

/** The label of what is negated or denied is negative itself. */
final class LabelNegative implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "label-negative",
                        Severity.WARNING,
                        "The label of what is negated or denied is negative itself",
                        "Two negations read as an assertion: the label says it is not so, and the modality says that this is not so.",
                        "Put the proposition into the label without the negation; the modality says that it is not so.")
                .judging(Role.LABEL, Role.MODALITY);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = subject.dataset().tables(Role.LABEL, Role.MODALITY).toList();
        return tables.isEmpty()
                ? Optional.empty()
                : HeldTexts.language(subject.dataset().about().language(), subject)
                        .map(language -> in(tables, language));
    }

    private static Inspection<?> in(List<Table> tables, Language language) {
        return Inspection.ofRows(
                tables,
                (row, findings) -> look(row, language, findings),
                header -> Familiar.inAll(
                        header,
                        header.table().columns(Role.LABEL).toList(),
                        (column, cell) ->
                                language.marked(Marker.NEGATION_STRONG, cell).isEmpty()));
    }

    private static void look(Row row, Language language, Findings findings) {
        String modality = row.meaning(Role.MODALITY).orElse("");
        Optional<String> label = row.get(Role.LABEL);
        boolean turned = modality.equals("negated") || modality.equals("denied");
        if (turned
                && Standing.stands(row)
                && label.filter(l -> !language.marked(Marker.NEGATION_STRONG, l).isEmpty())
                        .isPresent()) {
            String column = row.table().column(Role.LABEL).map(Column::name).orElse("");
            findings.at(row)
                    .column(column)
                    .found(label.get())
                    .expected("a label without a negation")
                    .say(row.name() + "." + column + " “" + Cut.of(label.get()) + "” is already negative: with the"
                            + " modality " + modality + " it reads as a double negation.");
        }
    }
}
