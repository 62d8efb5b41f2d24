package org.beleg.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.beleg.check.Card;
import org.beleg.check.Draft;
import org.beleg.check.Findings;
import org.beleg.check.Glance;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Header;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.dataset.Vocabulary;

/** Codes of a column are none of the words that rules compare with, and say not which of them they are. */
final class CodeMeaningless implements Rule {
    /** So many codes are named. */
    private static final int NAMED = 12;

    @Override
    public Card card() {
        return new Card(
                "code-meaningless",
                Severity.WARNING,
                "Codes of a column mean nothing to the rules",
                "Rules compare with the toolkit's words: rows with a code that is none of them are passed over in silence,"
                        + " and a denial or a retracted record is judged as if it were none.",
                "Say in the schema what each code means, at its value in oneOf: \"beleg\": {\"means\": \"reported\"}; where no"
                        + " word fits, {\"means\": \"other\"}. docs/annotation.md lists the words by role.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Optional.of(new Look(subject.dataset()));
    }

    /** Codes that the schema lists are flaws of it; where it lists none, the cells are looked at. */
    private record Look(Dataset dataset) implements Inspection<Strange> {
        @Override
        public List<Table> tables() {
            return dataset.tables().stream()
                    .filter(table -> !unlisted(table).isEmpty())
                    .toList();
        }

        private static List<Column> unlisted(Table table) {
            return table.columns().stream()
                    .filter(column -> column.values().isEmpty())
                    .filter(column -> column.role()
                            .flatMap(Vocabulary::of)
                            .filter(Vocabulary::closed)
                            .isPresent())
                    .toList();
        }

        @Override
        public Strange start(Table table) {
            return new Strange(unlisted(table));
        }

        @Override
        public void row(Strange strange, Row row, Findings findings) {
            for (Column column : strange.columns) {
                row.get(column).ifPresent(cell -> strange.add(column, cell));
            }
        }

        @Override
        public Optional<Glance<Strange>> glance(Header header) {
            return Familiar.inAll(
                    header,
                    unlisted(header.table()),
                    (column, cell) -> column.split(cell).stream().allMatch(code -> isKnown(column, code)));
        }

        @Override
        public Strange merge(Strange earlier, Strange later) {
            later.codes.forEach((column, codes) -> codes.forEach(code -> earlier.add(column, code)));
            return earlier;
        }

        @Override
        public void conclude(Map<Table, Strange> learnt, Findings findings) {
            dataset.flaws().stream()
                    .filter(flaw -> flaw.kind() == Flaw.Kind.CODE_MEANINGLESS)
                    .distinct()
                    .forEach(flaw -> column(flaw)
                            .ifPresent(column -> say(
                                    findings.at(flaw),
                                    column,
                                    Vocabulary.meaningless(column),
                                    "no means says which of these they are")));
            for (Table table : tables()) {
                Strange strange = learnt.getOrDefault(table, start(table));
                for (Column column : strange.columns) {
                    Optional.ofNullable(strange.codes.get(column))
                            .ifPresent(codes -> say(
                                    findings.at(table),
                                    column,
                                    List.copyOf(codes),
                                    "no oneOf of its schema says which of these they are"));
                }
            }
        }

        private Optional<Column> column(Flaw flaw) {
            return dataset.tables().stream()
                    .filter(table -> flaw.file().equals("schema/" + table.schemaFile()))
                    .flatMap(table -> table.column(flaw.found()).stream())
                    .findFirst();
        }
    }

    /** The first in the order of letters of the codes in cells that no rule knows. */
    private static final class Strange {
        private final List<Column> columns;
        private final Map<Column, SortedSet<String>> codes = new HashMap<>();

        Strange(List<Column> columns) {
            this.columns = columns;
        }

        void add(Column column, String cell) {
            for (String code : column.split(cell)) {
                if (!isKnown(column, code)) {
                    SortedSet<String> known = codes.computeIfAbsent(column, c -> new TreeSet<>());
                    known.add(code);
                    if (known.size() > NAMED + 1) {
                        known.remove(known.last());
                    }
                }
            }
        }
    }

    private static boolean isKnown(Column column, String code) {
        return code.isEmpty()
                || column.role()
                        .flatMap(Vocabulary::of)
                        .filter(words -> !words.allows(code))
                        .isEmpty();
    }

    private static void say(Draft draft, Column column, List<String> codes, String but) {
        List<String> words = column.role()
                .flatMap(Vocabulary::of)
                .map(v -> List.copyOf(v.words().keySet()))
                .orElse(List.of());
        String named = named(codes);
        draft.column(column)
                .found(named)
                .expected(Phrase.or(words))
                .say(column.name() + " has the role "
                        + column.role().map(Role::word).orElse("") + ", but rules do not know its codes " + named
                        + ": they are none of the words " + String.join(", ", words) + ", and " + but + ".");
    }

    private static String named(List<String> codes) {
        List<String> named = codes.stream()
                .limit(NAMED)
                .map(code -> "“" + Cut.of(code) + "”")
                .toList();
        return String.join(", ", named) + (codes.size() > NAMED ? " and more" : "");
    }
}
