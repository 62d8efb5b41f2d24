package org.beleg.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** A heading of a manual with what stands below it; the words before the first heading are a section without one. */
public final class Section {
    private final String title;
    private final Optional<Part> part;
    private final List<String> variables;
    private final List<Section> sections = new ArrayList<>();
    private final @Nullable Heading heading;
    private final List<Node> blocks = new ArrayList<>();

    Section() {
        this(null, "", new Marks(Optional.empty(), List.of(), List.of()));
    }

    Section(@Nullable Heading heading, String title, Marks marks) {
        this.heading = heading;
        this.title = title;
        this.part = marks.part().flatMap(Part::of).or(() -> Part.named(title));
        this.variables = marks.variables();
    }

    /**
     * What comments in a heading say.
     *
     * @param part the word of a part
     * @param variables columns, by name or by table and name with a point between
     * @param unknown comments that look like one of these and are none
     */
    record Marks(Optional<String> part, List<String> variables, List<String> unknown) {}

    /** The words of its heading; empty where it has none. */
    public String title() {
        return title;
    }

    /** What it is for, as its heading says. */
    public Optional<Part> part() {
        return part;
    }

    /** The columns that it is about, as its heading names them: by name, or by table and name with a point between. */
    public List<String> variables() {
        return variables;
    }

    /** The sections of the next rank in it. */
    public List<Section> sections() {
        return List.copyOf(sections);
    }

    /** This one and all below it. */
    public Stream<Section> all() {
        return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::all));
    }

    /** Whether nothing stands between its heading and the next. */
    public boolean isBare() {
        return blocks.isEmpty();
    }

    /** The tables that stand between its heading and the next. */
    public List<Grid> grids() {
        return blocks.stream()
                .filter(TableBlock.class::isInstance)
                .map(Grid::of)
                .toList();
    }

    void add(Section section) {
        sections.add(section);
    }

    void add(Node block) {
        blocks.add(block);
    }

    Optional<Heading> heading() {
        return Optional.ofNullable(heading);
    }

    List<Node> blocks() {
        return blocks;
    }
}
