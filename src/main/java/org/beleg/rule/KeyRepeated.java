package org.beleg.rule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Glance;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Header;
import org.beleg.dataset.Reference;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.glance.CodeSet;
import org.beleg.glance.Codes;

/** A key names two rows, of one table or of tables that are referred to together. */
final class KeyRepeated implements Rule {
    @Override
    public Card card() {
        return new Card(
                "key-repeated",
                Severity.ERROR,
                "A key names two rows",
                "What refers to the key could mean either row; citations of single records become ambiguous.",
                "Give one of the rows a key of its own, and never reuse a key that was published.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> keyed = subject.dataset().tables().stream()
                .filter(t -> !t.key().isEmpty())
                .toList();
        return keyed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Keys(subject.dataset().tables(), keyed));
    }

    /** The codes of all keys: enough to know whether any comes again, and not yet where. */
    private record Keys(List<Table> all, List<Table> tables) implements Inspection<CodedValues> {
        @Override
        public CodedValues start(Table table) {
            return new CodedValues();
        }

        @Override
        public boolean inAnyOrder() {
            return true;
        }

        @Override
        public Optional<Glance<CodedValues>> glance(Header header) {
            int[] key = CodedValues.positions(header, header.table().key());
            return Optional.of((keys, rows, open) -> keys.addAll(rows, key));
        }

        @Override
        public void row(CodedValues keys, Row row, Findings findings) {
            row.key().ifPresent(keys::add);
        }

        @Override
        public CodedValues merge(CodedValues earlier, CodedValues later) {
            return earlier.merge(later);
        }

        @Override
        public Optional<Inspection<?>> again(Map<Table, CodedValues> learnt) throws IOException {
            Map<String, CodeSet> suspects = new HashMap<>();
            List<Table> sharing = learnt.keySet().stream().filter(this::shares).toList();
            CodeSet shared =
                    Codes.repeated(sharing.stream().map(t -> codes(learnt, t)).toList());
            for (Table table : learnt.keySet()) {
                CodeSet own = sharing.contains(table) ? shared : Codes.repeated(List.of(codes(learnt, table)));
                if (own.size() > 0) {
                    suspects.put(table.name(), own);
                }
            }
            List<Table> again =
                    tables.stream().filter(t -> suspects.containsKey(t.name())).toList();
            return again.isEmpty() ? Optional.empty() : Optional.of(new Repeated(again, sharing, suspects));
        }

        private static Codes codes(Map<Table, CodedValues> learnt, Table table) {
            return Optional.ofNullable(learnt.get(table))
                    .map(CodedValues::codes)
                    .orElseGet(Codes::new);
        }

        @Override
        public void conclude(Map<Table, CodedValues> learnt, Findings findings) {
            learnt.forEach(
                    (table, keys) -> CodedValues.remark(table, keys.codes().size(), findings));
        }

        /** Whether something refers to this table and others at once, so that their keys must differ. */
        private boolean shares(Table table) {
            return all.stream()
                    .flatMap(t -> t.references().stream())
                    .filter(r -> r.to().size() > 1)
                    .flatMap(r -> r.to().stream())
                    .map(Reference.Target::table)
                    .anyMatch(table.name()::equals);
        }
    }

    /** Where a key stands. */
    private record Place(String path, String key, long row, long line) {}

    private record Again(Place first, Place again) {}

    /** Rows whose keys come again somewhere: in the order of the file, as far as they were not yet compared. */
    private static final class Seen {
        private final List<Place> places = new ArrayList<>();
        private final Map<String, Place> first = new LinkedHashMap<>();
        private final List<Again> again = new ArrayList<>();
        private long more;

        void compare() {
            places.forEach(this::compare);
            places.clear();
        }

        private void compare(Place place) {
            // Beyond so many first places only the number of findings is still of use, and each key was seen before.
            Place before = first.size() < FIRSTS ? first.putIfAbsent(place.key(), place) : first.get(place.key());
            if (before != null && again.size() < Findings.KEPT) {
                again.add(new Again(before, place));
            } else if (before != null) {
                more++;
            }
        }
    }

    private static final int FIRSTS = 1_000_000;

    /** Looks again at the rows whose keys came more than once. */
    private record Repeated(List<Table> tables, List<Table> sharing, Map<String, CodeSet> suspects)
            implements Inspection<Seen> {
        @Override
        public Seen start(Table table) {
            return new Seen();
        }

        @Override
        public Optional<Glance<Seen>> glance(Header header) {
            int[] key = CodedValues.positions(header, header.table().key());
            CodedValues values = new CodedValues();
            CodeSet wanted = suspects(header.table());
            return Optional.of(Glance.ofEach((seen, row) -> !values.isIn(wanted, row, key)));
        }

        private CodeSet suspects(Table table) {
            return Optional.ofNullable(suspects.get(table.name())).orElseGet(CodeSet::new);
        }

        @Override
        public void row(Seen seen, Row row, Findings findings) {
            row.key().ifPresent(key -> seen.places.add(new Place(row.table().path(), key, row.number(), row.line())));
        }

        @Override
        public Seen merge(Seen earlier, Seen later) {
            earlier.compare();
            later.places.forEach(earlier.places::add);
            earlier.compare();
            return earlier;
        }

        @Override
        public void conclude(Map<Table, Seen> learnt, Findings findings) {
            Map<String, Place> space = new HashMap<>();
            learnt.forEach((table, seen) -> {
                seen.again.forEach(again -> say(table, again, findings));
                findings.more(table, seen.more);
            });
            learnt.forEach((table, seen) -> {
                if (sharing.contains(table)) {
                    seen.first.forEach((key, place) -> {
                        Place before = space.putIfAbsent(key, place);
                        if (before != null) {
                            say(table, new Again(before, place), findings);
                        }
                    });
                }
            });
        }

        private static void say(Table table, Again again, Findings findings) {
            String key = again.again().key().replace('\u001f', '/');
            findings.at(table)
                    .line(again.again().line())
                    .record(Optional.of(key))
                    .column(String.join(", ", table.key()))
                    .found(key)
                    .expected("a key that names one row")
                    .say(key + " names row " + again.first().row() + " of "
                            + again.first().path() + " (line "
                            + again.first().line() + ") and row "
                            + again.again().row() + " of "
                            + again.again().path() + ".");
        }
    }
}
