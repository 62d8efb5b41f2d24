package org.beleg.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.check.Draft;
import org.beleg.check.Inspection;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.language.Language;
import org.beleg.language.Stretch;

/** Looks at what coders wrote themselves: labels, names and notes, in the language of the dataset or of a source. */
final class Wordings {
    private Wordings() {}

    /** Where in a text something is to be minded. */
    @FunctionalInterface
    interface Look {
        List<Stretch> in(Language language, String text);
    }

    /** Writes the finding; the words are the coder's own, or a name, and may be shown. */
    @FunctionalInterface
    interface Say {
        void say(Row row, Column column, String words, Draft draft);
    }

    /** Looks at each cell of columns with one of the roles. */
    static Optional<Inspection<?>> each(Subject subject, Look look, Say say, Role... roles) {
        List<Table> all = subject.dataset().tables().stream()
                .filter(t -> !columns(t, roles).isEmpty())
                .toList();
        return each(subject, all, look, say, roles);
    }

    /** The same of some tables only. */
    static Optional<Inspection<?>> each(Subject subject, List<Table> tables, Look look, Say say, Role... roles) {
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        List<Language> languages = languages(subject);
        return Optional.of(Inspection.ofRows(
                tables,
                (row, findings) -> columns(row.table(), roles)
                        .forEach(column -> row.get(column)
                                .flatMap(cell -> words(languages, look, cell))
                                .filter(words -> Sound.is(row) && Standing.stands(row))
                                .ifPresent(words -> say.say(
                                        row, column, words, findings.at(row).column(column)))),
                header -> Familiar.inAll(
                        header,
                        columns(header.table(), roles),
                        (column, cell) -> words(languages, look, cell).isEmpty())));
    }

    private static List<Column> columns(Table table, Role... roles) {
        return Stream.of(roles).flatMap(table::columns).toList();
    }

    /** The language of the dataset and those of its sources, each once. */
    private static List<Language> languages(Subject subject) {
        Dataset dataset = subject.dataset();
        Map<String, Language> byCode = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(dataset.about().language()),
                        dataset.sources().stream().flatMap(s -> s.language().stream()))
                .distinct()
                .flatMap(tag -> HeldTexts.language(tag, subject).stream())
                .forEach(language -> byCode.putIfAbsent(language.code(), language));
        return List.copyOf(byCode.values());
    }

    /** The first words to be minded in a text, in any of the languages. */
    private static Optional<String> words(List<Language> languages, Look look, String text) {
        return languages.stream()
                .flatMap(language -> look.in(language, text).stream())
                .findFirst()
                .map(at ->
                        text.substring(text.offsetByCodePoints(0, at.start()), text.offsetByCodePoints(0, at.end())));
    }
}
