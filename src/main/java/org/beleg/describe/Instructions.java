package org.beleg.describe;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beleg.dataset.Column;
import org.beleg.dataset.Table;
import org.beleg.manual.Manual;
import org.beleg.manual.Part;
import org.beleg.manual.Printing;
import org.beleg.manual.Section;

/**
 * Coding instructions, each beside its variable: a section below the manual's instructions that names columns in a comment
 * of its heading, or whose heading is the name or the label of one. The first of its variables has its words, the others
 * lead there.
 */
final class Instructions {
    private static final int RANK = 4;

    private final Map<String, Section> byColumn = new HashMap<>();
    private final Map<Section, Instruction> placed = new HashMap<>();
    private final Outline outline;
    private final Printing printing;

    Instructions(Optional<Manual> manual, Setting setting, Printing printing) {
        this.outline = setting.outline();
        this.printing = printing;
        List<Section> sections = manual.map(Manual::sections).orElse(List.of()).stream()
                .filter(s -> s.part().equals(Optional.of(Part.INSTRUCTIONS)))
                .flatMap(s -> s.sections().stream())
                .toList();
        for (Table table : setting.checked().dataset().tables()) {
            for (Column column : table.columns()) {
                sections.stream()
                        .filter(s -> isFor(s, table, column))
                        .findFirst()
                        .ifPresent(s -> byColumn.put(name(table, column), s));
            }
        }
    }

    /**
     * How a variable is coded.
     *
     * @param id what links lead to
     * @param title its heading in the manual
     * @param text its words
     * @param at where they stand, if not here
     */
    record Instruction(String id, String title, Written.Text text, Optional<Sentence> at) {}

    private static boolean isFor(Section section, Table table, Column column) {
        if (!section.variables().isEmpty()) {
            return section.variables().contains(column.name())
                    || section.variables().contains(name(table, column));
        }
        String title = section.title().toLowerCase(Locale.ROOT);
        return title.equals(column.name().toLowerCase(Locale.ROOT))
                || title.equals(column.title().toLowerCase(Locale.ROOT));
    }

    private static String name(Table table, Column column) {
        return table.name() + "." + column.name();
    }

    /** Whether a section stands beside a variable. */
    boolean has(Section section) {
        return byColumn.containsValue(section);
    }

    /** The instruction for a column, which stands below that heading; to be asked for in the order of the book. */
    Optional<Instruction> of(Table table, Column column, String heading) {
        return Optional.ofNullable(byColumn.get(name(table, column))).map(section -> {
            Instruction before = placed.get(section);
            if (before != null) {
                return before;
            }
            String id = outline.free("coding-" + heading);
            printing.putAway(section, new Printing.Place("", id, RANK));
            section.sections().forEach(s -> put(s, outline.free(id + "-" + s.title()), RANK + 1));
            Sentence at = Sentence.NOTHING.link(name(table, column), id);
            Written.Text text = new Written.Text(printing, section, false);
            placed.put(section, new Instruction(id, section.title(), text, Optional.of(at)));
            return new Instruction(id, section.title(), text, Optional.empty());
        });
    }

    private void put(Section section, String id, int rank) {
        printing.put(section, new Printing.Place("", id, rank));
        section.sections().forEach(s -> put(s, outline.free(id + "-" + s.title()), rank + 1));
    }
}
