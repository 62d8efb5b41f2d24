package org.beleg.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
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
import org.beleg.dataset.Column;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Header;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Source;
import org.beleg.dataset.Table;
import org.beleg.dataset.WordRuns;

/** The words of a source that may not be passed on stand in the dataset. */
final class SourceReprinted implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "source-reprinted",
                        Severity.ERROR,
                        "The words of a source that may not be passed on stand in the dataset",
                        "Facts are free, expression is not: a release would publish somebody's text.",
                        "Keep names, numerals and single words; say the rest in words of your own, and let the anchor point at"
                                + " the passage. A title is cited: the column of titles may hold that of its own source,"
                                + " up to 40 words of it.")
                .judging(Role.ANCHOR_QUOTE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Source> sources = subject.dataset().sources().stream()
                .filter(s -> !s.redistributable())
                .toList();
        return subject.dataset().tables(Role.SOURCE_SHA256).findAny().isEmpty()
                ? Optional.empty()
                : Optional.of(new Reprints(subject, sources, new ArrayList<>()).prepared());
    }

    /** A text that may not be passed on: its runs of words, and those that are not of its title. */
    private record Protected(Source source, WordRuns runs, WordRuns rest) {
        static Protected of(Source source, String text) {
            WordRuns runs = new WordRuns(text);
            return new Protected(source, runs, runs.without(source.title()));
        }

        String id() {
            return source.id();
        }

        /** The cells of a row; what is the title of this source in its own row is cited. */
        List<String> cells(Row row) {
            boolean own = row.table().name().equals(source.table()) && row.line() == source.line();
            Optional<Integer> title = row.table()
                    .column(Role.SOURCE_TITLE)
                    .flatMap(column -> row.header().position(column.name()))
                    .filter(at -> own && at < row.cells().size() && rest != runs);
            List<String> cells = new ArrayList<>(row.cells());
            title.ifPresent(at -> cells.set(at, ""));
            return cells;
        }
    }

    /** What no word of a text can hold, between cells. */
    private static final String BETWEEN = " \u0001 ";

    private record Reprints(Subject subject, List<Source> sources, List<Protected> texts)
            implements Inspection<Inspection.Nothing> {

        Reprints prepared() {
            for (Source source : sources) {
                subject.texts().of(source.id()).ifPresent(text -> texts.add(Protected.of(source, text.text())));
            }
            return this;
        }

        @Override
        public List<Table> tables() {
            return subject.dataset().tables();
        }

        @Override
        public Nothing start(Table table) {
            return Nothing.NOTHING;
        }

        @Override
        public Nothing merge(Nothing earlier, Nothing later) {
            return earlier;
        }

        @Override
        public Optional<Glance<Nothing>> glance(Header header) {
            boolean mayQuote = header.table().has(Role.ANCHOR_SOURCE, Role.ANCHOR_QUOTE);
            return texts.isEmpty() && !mayQuote ? Glance.always() : Optional.empty();
        }

        @Override
        public void row(Nothing learnt, Row row, Findings findings) {
            quote(row, findings);
            String joined = String.join(BETWEEN, row.cells());
            for (Protected text : texts) {
                if (text.runs().longest(joined) > 0) {
                    cells(row, text, findings);
                }
            }
        }

        private static void cells(Row row, Protected text, Findings findings) {
            List<String> cells = text.cells(row);
            int words = text.runs().longest(String.join(BETWEEN, cells));
            if (words > 0) {
                String column = row.table().columns().stream()
                        .map(Column::name)
                        .filter(name -> row.header()
                                .position(name)
                                .filter(at -> at < cells.size())
                                .filter(at -> text.runs().longest(cells.get(at)) == words)
                                .isPresent())
                        .findFirst()
                        .map(name -> "." + name)
                        .orElse(", over several columns");
                findings.at(row)
                        .found(words + " words of " + text.id() + " in a row")
                        .expected("fewer than " + WordRuns.LIMIT)
                        .say(row.name() + column + ": " + words + " words of " + text.id() + " in a row; " + text.id()
                                + " may not be passed on.");
            }
        }

        private void quote(Row row, Findings findings) {
            Optional<String> source =
                    row.get(Role.ANCHOR_SOURCE).filter(id -> sources.stream().anyMatch(s -> s.id().equals(id)));
            if (source.isPresent() && row.get(Role.ANCHOR_QUOTE).isPresent()) {
                row.table()
                        .column(Role.ANCHOR_QUOTE)
                        .ifPresent(column -> findings.at(row)
                                .column(column)
                                .expected("no quote")
                                .say(row.name() + "." + column.name() + " quotes " + source.get()
                                        + ", which may not be passed on."));
            }
        }

        @Override
        public void conclude(Map<Table, Nothing> learnt, Findings findings) {
            for (Map.Entry<String, FileMark> file : subject.dataset().files().entrySet()) {
                hash(file.getKey(), file.getValue(), findings);
                for (Protected text : texts) {
                    int words = text.rest().longest(read(file.getValue()));
                    if (words > 0) {
                        findings.at(file.getKey())
                                .found(words + " words of " + text.id() + " in a row")
                                .say(file.getKey() + ": " + words + " words of " + text.id() + " in a row; " + text.id()
                                        + " may not be passed on.");
                    }
                }
            }
            for (Source source : sources) {
                if (subject.texts().of(source.id()).isEmpty()) {
                    subject.dataset()
                            .table(source.table())
                            .ifPresent(t -> findings.notEvaluated(t, SourceNotHeld.why(source.id()), 1));
                }
            }
        }

        private void hash(String name, FileMark file, Findings findings) {
            for (Source source : sources) {
                if (source.sha256().equals(file.sha256())) {
                    findings.at(name).say(name + " is the text of " + source.id() + ", which may not be passed on.");
                }
            }
        }

        private static String read(FileMark file) {
            try {
                return new String(Files.readAllBytes(file.file()), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
