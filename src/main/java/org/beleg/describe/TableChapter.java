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
import org.beleg.profile.Profile;

/**
 * A table as the codebook shows it.
 *
 * @param heading its title, numbered
 * @param label its title
 * @param name its name in references
 * @param row what one row is
 * @param path its file in the archive
 * @param mark what the file was when it was checked
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
        FileMark mark,
        int columns,
        Optional<String> key,
        List<Sentence> asked,
        List<Figure> figures,
        List<Variable> variables) {

    /** A chapter for each table; all are numbered before one is written, so that they can refer to each other. */
    static List<TableChapter> all(Checked checked, Profile profile, Outline outline, Figures figures) {
        Map<String, Outline.Chapter> chapters = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        for (Table table : checked.dataset().tables()) {
            Outline.Chapter chapter = outline.chapter("table-" + table.name(), "Table: " + table.title());
            chapters.put(table.name(), chapter);
            ids.put(table.name(), chapter.heading().id());
        }
        List<TableChapter> written = new ArrayList<>();
        for (Table table : checked.dataset().tables()) {
            Outline.Chapter chapter = chapters.get(table.name());
            if (chapter != null) {
                Rulings rulings = new Rulings(table, ids, checked.report());
                List<Variable> variables = new ArrayList<>();
                for (Column column : table.columns()) {
                    Outline.Heading part =
                            outline.part(chapter, table.name() + "." + column.name(), column.name(), true);
                    variables.add(Variable.of(part, column, profile.of(table, column), rulings)
                            .with(figures.of(table, column)));
                }
                written.add(of(chapter.heading(), table, checked.mark(table), rulings)
                        .with(figures.of(table), variables));
            }
        }
        return List.copyOf(written);
    }

    private static TableChapter of(Outline.Heading heading, Table table, FileMark mark, Rulings rulings) {
        return new TableChapter(
                heading,
                table.title(),
                table.name(),
                table.description(),
                Checked.path(table),
                mark,
                table.columns().size(),
                Optional.of(String.join(", ", table.key())).filter(k -> !k.isEmpty()),
                rulings.ofRows(),
                List.of(),
                List.of());
    }

    private TableChapter with(List<Figure> drawn, List<Variable> described) {
        return new TableChapter(heading, label, name, row, path, mark, columns, key, asked, drawn, described);
    }
}
