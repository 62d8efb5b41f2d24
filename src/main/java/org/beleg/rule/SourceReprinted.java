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
                                + " the passage.")
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

    private record Protected(String source, WordRuns runs) {}

    private record Reprints(Subject subject, List<Source> sources, List<Protected> texts)
            implements Inspection<Inspection.Nothing> {

        Reprints prepared() {
            for (Source source : sources) {
                subject.texts()
                        .of(source.id())
                        .ifPresent(text -> texts.add(new Protected(source.id(), new WordRuns(text.text()))));
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
            String cells = String.join(" \u0001 ", row.cells());
            for (Protected text : texts) {
                int words = text.runs().longest(cells);
                if (words > 0) {
                    findings.at(row)
                            .found(words + " words of " + text.source() + " in a row")
                            .expected("fewer than " + WordRuns.LIMIT)
                            .say(row.name() + ": " + words + " words of " + text.source() + " in a row; "
                                    + text.source() + " may not be passed on.");
                }
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
                    int words = text.runs().longest(read(file.getValue()));
                    if (words > 0) {
                        findings.at(file.getKey())
                                .found(words + " words of " + text.source() + " in a row")
                                .say(file.getKey() + ": " + words + " words of " + text.source() + " in a row; "
                                        + text.source() + " may not be passed on.");
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
