package org.beleg.describe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Checked;
import org.beleg.dataset.Column;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Table;
import org.beleg.figure.Figure;
import org.beleg.figure.Figures;
import org.beleg.figure.Spark;

/**
 * A table as the codebook shows it.
 *
 * @param heading its title, numbered
 * @param label its title
 * @param name its name in references
 * @param row what one row is
 * @param path its file in the archive
 * @param bytes size of the file
 * @param sha256 its fingerprint
 * @param rows how many rows it has
 * @param columns how many columns it has
 * @param key the columns that name a row
 * @param asked what is asked of its rows
 * @param figures what its rows show
 * @param variables its columns
 */
record TableChapter(
        Outline.Heading heading,
        String label,
        String name,
        String row,
        String path,
        String bytes,
        String sha256,
        String rows,
        String columns,
        Optional<String> key,
        List<Sentence> asked,
        List<Figure> figures,
        List<Variable> variables) {

    /** What the variables of one table are drawn up with. */
    record Frame(Table table, Rulings rulings, Written written, Outline outline, Words words, Figures figures) {
        /** How the values of a column are spread. */
        Optional<Spark> spark(Column column) {
            return figures.of(table, column);
        }
    }

    /** A chapter for each table; all are numbered before one is written, so that they can refer to each other. */
    static List<TableChapter> all(Setting setting, Written manual) {
        Checked checked = setting.checked();
        Map<String, Outline.Chapter> chapters = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        for (Table table : checked.dataset().tables()) {
            String title = setting.words().say("chapter.table", "table", table.title());
            Outline.Chapter chapter = setting.outline().chapter("table-" + table.name(), title);
            chapters.put(table.name(), chapter);
            ids.put(table.name(), chapter.heading().id());
        }
        List<TableChapter> written = new ArrayList<>();
        for (Table table : checked.dataset().tables()) {
            Outline.Chapter chapter = chapters.get(table.name());
            if (chapter != null) {
                Rulings rulings = new Rulings(table, ids, checked.report(), setting.words());
                Frame frame = new Frame(table, rulings, manual, setting.outline(), setting.words(), setting.figures());
                written.add(of(chapter, checked.mark(table), frame, variables(chapter, setting, frame)));
            }
        }
        return List.copyOf(written);
    }

    private static List<Variable> variables(Outline.Chapter chapter, Setting setting, Frame frame) {
        List<Variable> variables = new ArrayList<>();
        for (Column column : frame.table().columns()) {
            Outline.Heading part =
                    setting.outline().name(chapter, frame.table().name() + "." + column.name(), column.name());
            variables.add(Variable.of(part, column, setting.profile().of(frame.table(), column), frame));
        }
        return variables;
    }

    private static TableChapter of(Outline.Chapter chapter, FileMark mark, Frame frame, List<Variable> variables) {
        Table table = frame.table();
        Words words = frame.words();
        return new TableChapter(
                chapter.heading(),
                table.title(),
                table.name(),
                table.description(),
                Checked.path(table),
                words.number(mark.bytes()),
                mark.sha256(),
                words.number(mark.rows()),
                words.number(table.columns().size()),
                Optional.of(String.join(", ", table.key())).filter(k -> !k.isEmpty()),
                frame.rulings().ofRows(),
                frame.figures().of(table),
                variables);
    }
}
