package org.beleg.describe;

import java.util.List;
import java.util.Optional;
import org.beleg.check.Checked;
import org.beleg.dataset.About;
import org.beleg.dataset.Role;
import org.beleg.dataset.Table;

/**
 * What changed from version to version.
 *
 * @param caption heads the list of versions; empty where there is none
 * @param log the versions and what changed in each, as {@code dataset.json} says
 * @param cells where changes of single values are listed, and how many there are
 */
record Versions(Optional<Outline.Caption> caption, List<About.Change> log, List<Sentence> cells) {

    static Versions of(Setting setting, List<TableChapter> tables) {
        Checked checked = setting.checked();
        Words words = setting.words();
        List<About.Change> log = checked.dataset().about().changes();
        Optional<Outline.Caption> caption = log.isEmpty()
                ? Optional.empty()
                : Optional.of(setting.outline().table("changes", words.sentence("caption.changes")));
        return new Versions(
                caption,
                log,
                checked.dataset()
                        .tables(Role.CHANGE_RECORD)
                        .filter(t -> checked.mark(t).rows() > 0)
                        .map(t -> words.sentence(
                                "versions.cells",
                                "changes",
                                words.count(checked.mark(t).rows(), "count.changes"),
                                "table",
                                link(t, tables)))
                        .toList());
    }

    private static Sentence link(Table table, List<TableChapter> tables) {
        return tables.stream()
                .filter(t -> t.name().equals(table.name()))
                .findFirst()
                .map(t -> Sentence.NOTHING.link(t.name(), t.heading().id()))
                .orElse(Sentence.NOTHING.code(table.name()));
    }
}
