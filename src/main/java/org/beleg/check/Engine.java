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
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Header;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.read.TableFile;

/** Runs inspections over a dataset: one pass over each file, block by block, in the order of {@code dataset.json}. */
public final class Engine {
    private static final int BLOCK = 4096;

    private final List<Running<?>> running = new ArrayList<>();
    private final Map<String, FileMark> files = new HashMap<>();
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private final int block;

    private Engine(int block) {
        this.block = block;
    }

    /**
     * Checks a dataset.
     *
     * @param rules the rules to hold it against
     * @param others inspections that go along in the same pass and find nothing
     * @param progress is told how far the work is
     * @throws IOException if the disk fails
     */
    public static Report run(Subject subject, List<Rule> rules, List<Inspection<?>> others, Progress progress)
            throws IOException {
        return run(subject, rules, others, progress, BLOCK);
    }

    static Report run(Subject subject, List<Rule> rules, List<Inspection<?>> others, Progress progress, int block)
            throws IOException {
        Engine engine = new Engine(block);
        Waivers waivers = Waivers.of(subject.dataset());
        for (Rule rule : rules) {
            rule.on(subject).ifPresent(i -> engine.running.add(new Running<>(Optional.of(rule), i, waivers)));
        }
        others.forEach(i -> engine.running.add(new Running<>(Optional.empty(), i, waivers)));
        engine.files.putAll(subject.dataset().files());
        for (Table table : subject.dataset().tables()) {
            if (Files.isRegularFile(table.file())) {
                engine.pass(table, progress);
            }
        }
        engine.running.forEach(Running::conclude);
        return new Summary(subject.dataset(), engine.running, engine.rows).report(engine.files);
    }

    private void pass(Table table, Progress progress) throws IOException {
        List<Running<?>> looking =
                running.stream().filter(r -> r.looksAt(table)).toList();
        looking.forEach(r -> r.begin(table));
        List<Flaw> flaws = new ArrayList<>();
        try (TableFile file = TableFile.open(table, flaws::add)) {
            Optional<Header> header = file.header();
            flush(flaws, looking);
            header.ifPresent(h -> looking.forEach(r -> r.header(h)));
            long seen = 0;
            for (Optional<Row> row = file.next(); row.isPresent(); row = file.next()) {
                flush(flaws, looking);
                for (Running<?> r : looking) {
                    r.row(row.get());
                }
                if (++seen % block == 0) {
                    looking.forEach(r -> r.endBlock(table));
                    progress.rows(table, seen);
                }
            }
            files.put(Checked.path(table), file.mark());
            rows.put(table.name(), seen);
            flush(flaws, looking);
        }
        looking.forEach(r -> r.endBlock(table));
    }

    private static void flush(List<Flaw> flaws, List<Running<?>> looking) {
        for (Flaw flaw : flaws) {
            looking.forEach(r -> r.flaw(flaw));
        }
        flaws.clear();
    }
}
