package org.beleg.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Checked;
import org.beleg.dataset.Column;
import org.beleg.dataset.Table;
import org.beleg.profile.Profile;

/**
 * The figures of a codebook, numbered in the order in which it shows them: the diagram of the tables, then those of each
 * table.
 */
public final class Figures {
    /** So many rows of a table are read for its figures; where there are more, that is said. */
    static final long READ = 200_000;

    private final Profile profile;
    private final Words words;
    private final List<Figure> all = new ArrayList<>();
    private final Map<String, List<Figure>> byTable = new LinkedHashMap<>();
    private int sparks;

    private Figures(Profile profile, Words words) {
        this.profile = profile;
        this.words = words;
    }

    /**
     * Draws the figures.
     *
     * @param profile what was counted in the run that checked the dataset
     * @param language language of captions and descriptions; English where there are no sentences in it
     * @throws IOException if a table cannot be read, or is no longer what was checked
     */
    public static Figures of(Checked checked, Profile profile, String language) throws IOException {
        Figures figures = new Figures(profile, Words.in(language));
        figures.add(Diagram.of(checked, figures.words));
        for (Table table : checked.dataset().tables()) {
            List<Figure> its = new ArrayList<>();
            for (Figure figure : figures.drawn(checked, table)) {
                its.add(figures.add(figure));
            }
            figures.byTable.put(table.name(), List.copyOf(its));
        }
        return figures;
    }

    private Figure add(Figure figure) {
        Figure numbered = figure.numbered(all.size() + 1);
        all.add(numbered);
        return numbered;
    }

    private List<Figure> drawn(Checked checked, Table table) throws IOException {
        List<Figure> figures = new ArrayList<>();
        if (checked.dataset().about().suppressBelow() > 1) {
            // Where small counts are kept back, no picture tells single rows.
            return figures;
        }
        if (PlaceMap.isWanted(table)) {
            PlaceMap.of(checked, table, words).ifPresent(figures::add);
        }
        if (Timeline.isWanted(table)) {
            Timeline.of(checked, table, profile, words).ifPresent(figures::add);
        }
        if (Estimates.isWanted(table)) {
            Estimates.of(checked, table, profile, words).ifPresent(figures::add);
        }
        return figures;
    }

    /** What is added to a caption and a description where not all rows were read; else nothing. */
    static String part(long read, Checked checked, Table table, Words words) {
        long rows = checked.mark(table).rows();
        return read < rows ? " " + words.say("part", read, rows) : "";
    }

    /** All of them in their order. */
    public List<Figure> all() {
        return List.copyOf(all);
    }

    /** The diagram of the tables. */
    public Figure tables() {
        return all.get(0);
    }

    /** The figures that show a table. */
    public List<Figure> of(Table table) {
        return byTable.getOrDefault(table.name(), List.of());
    }

    /** How the values of a column are spread; empty where that would say nothing. */
    public Optional<Spark> of(Table table, Column column) {
        sparks++;
        return new Sparks(words).of("spark-" + sparks, column, profile.of(table, column));
    }
}
