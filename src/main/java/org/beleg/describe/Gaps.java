package org.beleg.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.dataset.Column;
import org.beleg.dataset.Table;

/**
 * What an empty cell means, column by column, as far as the schemas say.
 *
 * @param caption heads the list; empty where no schema says anything
 * @param entries the columns
 */
record Gaps(Optional<Outline.Caption> caption, List<Entry> entries) {

    /** What an empty cell means in one column, and how many there are. */
    record Entry(Sentence variable, String missing, String share, String meaning) {}

    static Gaps of(Setting setting, Map<String, String> variables) {
        Words words = setting.words();
        List<Entry> entries = new ArrayList<>();
        for (Table table : setting.checked().dataset().tables()) {
            for (Column column : table.columns()) {
                String name = table.name() + "." + column.name();
                var statistics = setting.profile().of(table, column);
                column.missing()
                        .ifPresent(meaning -> entries.add(new Entry(
                                Sentence.NOTHING.link(name, variables.getOrDefault(name, "")),
                                words.number(statistics.missing()),
                                words.share(statistics.missing(), statistics.rows()),
                                meaning)));
            }
        }
        Optional<Outline.Caption> caption = entries.isEmpty()
                ? Optional.empty()
                : Optional.of(setting.outline().table("missing", words.sentence("caption.missing")));
        return new Gaps(caption, List.copyOf(entries));
    }
}
