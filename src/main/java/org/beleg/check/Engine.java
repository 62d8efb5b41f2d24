package org.beleg.check;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Table;

/** Runs inspections over a dataset: one pass over each file, in the order of {@code dataset.json}. */
public final class Engine {
    private final List<Running<?>> running = new ArrayList<>();
    private final Map<String, FileMark> files = new HashMap<>();
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private final Way way;
    private final Progress progress;

    private Engine(Way way, Progress progress) {
        this.way = way;
        this.progress = progress;
    }

    /**
     * Checks a dataset.
     *
     * @param rules the rules to hold it against
     * @param others inspections that go along in the same pass and find nothing
     * @param way how to go about it; what is found does not depend on it
     * @param progress is told how far the work is, by one thread at a time
     * @throws IOException if the disk fails
     */
    public static Report run(Subject subject, List<Rule> rules, List<Inspection<?>> others, Way way, Progress progress)
            throws IOException {
        Engine engine = new Engine(way, progress);
        Waivers waivers = Waivers.of(subject.dataset());
        for (Rule rule : rules) {
            rule.on(subject).ifPresent(i -> engine.running.add(new Running<>(Optional.of(rule), i, waivers, progress)));
        }
        others.forEach(i -> engine.running.add(new Running<>(Optional.empty(), i, waivers, progress)));
        return engine.run(subject);
    }

    private Report run(Subject subject) throws IOException {
        files.putAll(subject.dataset().files());
        for (Table table : subject.dataset().tables()) {
            if (Files.isRegularFile(table.file())) {
                FileMark mark = pass(table, running);
                files.put(Checked.path(table), mark);
                rows.put(table.name(), mark.rows());
            }
        }
        again(subject);
        running.forEach(Running::conclude);
        return new Summary(subject.dataset(), running, rows).report(files);
    }

    private FileMark pass(Table table, List<Running<?>> all) throws IOException {
        List<Running<?>> looking = all.stream().filter(r -> r.looksAt(table)).toList();
        return new TablePass(table, looking, way, progress).run();
    }

    /** The second pass, over the tables in which something has to be looked at once more. */
    private void again(Subject subject) throws IOException {
        List<Running<?>> second = new ArrayList<>();
        for (Running<?> r : running) {
            r.again().ifPresent(second::add);
        }
        for (Table table : subject.dataset().tables()) {
            boolean wanted = second.stream().anyMatch(r -> r.looksAt(table));
            if (wanted && rows.containsKey(table.name())) {
                FileMark mark = pass(table, second);
                if (!mark.equals(files.get(Checked.path(table)))) {
                    throw new IOException(table.path() + " was changed while it was checked; run again");
                }
            }
        }
        second.forEach(Running::conclude);
    }
}
