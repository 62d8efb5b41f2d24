package org.beleg.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.beleg.check.Draft;
import org.beleg.check.Findings;
import org.beleg.check.Glance;
import org.beleg.check.Inspection;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Header;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.glance.RawRow;

/** Looks at what reading noted: in the metadata and schemas, or in the files of tables. */
final class Flaws {
    /** Of so many places in one file the lines are named. */
    private static final int NAMED = 5;

    private Flaws() {}

    /** Each flaw of that kind in the metadata and schemas, once. */
    static Optional<Inspection<?>> ofFolder(Subject subject, Flaw.Kind kind, BiConsumer<Flaw, Findings> say) {
        List<Flaw> flaws = subject.dataset().flaws().stream()
                .filter(f -> f.kind() == kind)
                .distinct()
                .toList();
        return Optional.of(Inspection.ofDataset(findings -> flaws.forEach(flaw -> say.accept(flaw, findings))));
    }

    /** Each flaw of that kind in the file of a table. */
    static Optional<Inspection<?>> each(Subject subject, Flaw.Kind kind, BiConsumer<Flaw, Draft> say) {
        return Optional.of(new Each(subject.dataset().tables(), kind, say));
    }

    /** The flaws of these kinds in one file, of a table or beside the tables, together. */
    static Optional<Inspection<?>> together(Subject subject, Set<Flaw.Kind> kinds, BiConsumer<Several, Draft> say) {
        Map<String, Several> beside = new LinkedHashMap<>();
        subject.dataset().flaws().stream()
                .filter(flaw -> kinds.contains(flaw.kind()))
                .forEach(flaw -> beside.computeIfAbsent(flaw.file(), file -> new Several())
                        .add(flaw));
        return Optional.of(new Together(subject.dataset().tables(), kinds, beside.values(), say));
    }

    private record Each(List<Table> tables, Flaw.Kind kind, BiConsumer<Flaw, Draft> say) implements Inspection<Table> {
        @Override
        public Table start(Table table) {
            return table;
        }

        @Override
        public void flaw(Table table, Flaw flaw, Findings findings) {
            if (flaw.kind() == kind) {
                say.accept(flaw, findings.at(table).line(flaw.line()).found(flaw.found()));
            }
        }

        @Override
        public Optional<Glance<Table>> glance(Header header) {
            return Glance.always();
        }

        @Override
        public Table merge(Table earlier, Table later) {
            return earlier;
        }
    }

    /** The flaws of one file: the first few and how many there are; and whether the rest has letters beyond ASCII. */
    static final class Several {
        private final List<Flaw> named = new ArrayList<>();
        private long count;
        private boolean foreign;

        Flaw first() {
            return named.get(0);
        }

        /** How many flaws there are. */
        long count() {
            return count;
        }

        /** Whether there are characters beyond ASCII that were read without a flaw. */
        boolean hasForeign() {
            return foreign;
        }

        /** {@code , and at 3 places more (lines 7, 9, 12)}; empty where there is one flaw. */
        String more() {
            if (count == 1) {
                return "";
            }
            List<String> lines = named.stream()
                    .skip(1)
                    .map(f -> String.valueOf(f.line()))
                    .distinct()
                    .toList();
            return ", and at " + (count - 1) + (count == 2 ? " place" : " places") + " more (line"
                    + (lines.size() == 1 ? " " : "s ") + String.join(", ", lines)
                    + (count > named.size() ? ", …" : "") + ")";
        }

        private void add(Flaw flaw) {
            count++;
            if (named.size() < NAMED) {
                named.add(flaw);
            }
        }

        private void add(Several later) {
            count += later.count - later.named.size();
            later.named.forEach(this::add);
            foreign |= later.foreign;
        }
    }

    private record Together(
            List<Table> tables, Set<Flaw.Kind> kinds, Collection<Several> beside, BiConsumer<Several, Draft> say)
            implements Inspection<Several> {
        @Override
        public Several start(Table table) {
            return new Several();
        }

        @Override
        public void flaw(Several several, Flaw flaw, Findings findings) {
            if (kinds.contains(flaw.kind())) {
                several.add(flaw);
            }
        }

        @Override
        public void row(Several several, Row row, Findings findings) {
            for (int i = 0; i < row.cells().size() && !several.foreign; i++) {
                several.foreign = isForeign(row.cells().get(i));
            }
        }

        @Override
        public Optional<Glance<Several>> glance(Header header) {
            return Optional.of((several, rows, open) -> {
                open.addAll(rows.suspects());
                RawRow row = new RawRow(rows);
                for (int i = 0; i < rows.size() && !several.foreign; i++) {
                    several.foreign = row.at(i).isPlain() && !row.isAscii();
                }
            });
        }

        private static boolean isForeign(String cell) {
            for (int i = 0; i < cell.length(); i++) {
                if (cell.charAt(i) > '~' && cell.charAt(i) != Sound.LOST) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Several merge(Several earlier, Several later) {
            earlier.add(later);
            return earlier;
        }

        @Override
        public void conclude(Map<Table, Several> learnt, Findings findings) {
            beside.forEach(several -> say.accept(several, findings.at(several.first())));
            learnt.forEach((table, several) -> {
                if (several.count > 0) {
                    Flaw first = several.first();
                    say.accept(several, findings.at(table).line(first.line()).found(first.found()));
                }
            });
        }
    }
}
