package org.beleg.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Draft;
import org.beleg.check.Findings;
import org.beleg.check.Glance;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Header;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.json.JsonText;

/** A letter was lost in an earlier conversion and the replacement character was saved instead. */
final class CharacterLost implements Rule {
    @Override
    public Card card() {
        return new Card(
                "character-lost",
                Severity.ERROR,
                "A letter was lost and the replacement character stands in its place",
                "An earlier conversion could not read the letter and saved U+FFFD; what stood there is gone from the file.",
                "Write the right letter again, from the source or an older copy.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        Dataset dataset = subject.dataset();
        return Optional.of(new Lost(dataset.tables(), dataset.metadata()));
    }

    private record Place(long line, Optional<String> record, String name, String column, String text) {}

    /** The replacement characters of some rows; in a file that is not UTF-8 it was reading that put them there. */
    private static final class Seen {
        private final List<Place> places = new ArrayList<>();
        private long more;
        private boolean notUtf8;

        void see(Place place) {
            if (places.size() < Findings.KEPT) {
                places.add(place);
            } else {
                more++;
            }
        }

        void add(Seen later) {
            later.places.forEach(this::see);
            more += later.more;
            notUtf8 |= later.notUtf8;
        }
    }

    private record Lost(List<Table> tables, JsonText metadata) implements Inspection<Seen> {
        @Override
        public Seen start(Table table) {
            return new Seen();
        }

        @Override
        public void flaw(Seen seen, Flaw flaw, Findings findings) {
            seen.notUtf8 |= flaw.kind() == Flaw.Kind.NOT_UTF8;
        }

        @Override
        public void row(Seen seen, Row row, Findings findings) {
            for (int i = 0; i < row.cells().size(); i++) {
                String text = row.cells().get(i);
                if (text.indexOf(Sound.LOST) >= 0) {
                    List<String> names = row.header().names();
                    String column = i < names.size() ? names.get(i) : "";
                    seen.see(new Place(row.line(), row.key(), row.name(), column, text));
                }
            }
        }

        @Override
        public Optional<Glance<Seen>> glance(Header header) {
            return Optional.of((seen, rows, open) -> open.addAll(rows.suspects()));
        }

        @Override
        public Seen merge(Seen earlier, Seen later) {
            earlier.add(later);
            return earlier;
        }

        @Override
        public void conclude(Map<Table, Seen> learnt, Findings findings) {
            learnt.forEach((table, seen) -> {
                if (!seen.notUtf8) {
                    seen.places.forEach(p -> say(
                            findings.at(table).line(p.line()).record(p.record()).column(p.column()),
                            p.name() + "." + p.column(),
                            p.text()));
                    findings.more(table, seen.more);
                }
            });
            Forms.texts(metadata).stream()
                    .filter(t -> t.text().indexOf(Sound.LOST) >= 0)
                    .forEach(t -> say(
                            findings.at(Dataset.METADATA)
                                    .line(metadata.place(t.pointer()).line())
                                    .column(t.name()),
                            Dataset.METADATA + " " + t.name(),
                            t.text()));
        }

        private static void say(Draft at, String where, String text) {
            at.found(text)
                    .expected("the letter that was lost")
                    .say(where + ": “" + Cut.of(text)
                            + "” has the replacement character U+FFFD where a letter was lost.");
        }
    }
}
