package org.beleg.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Table;

/** Runs inspections over a dataset: one pass over each file, in the order of {@code dataset.json}. */
public final class Engine {
    private final List<Running<?>> running = new ArrayList<>();
    private final List<Running<?>> first = new ArrayList<>();
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
        Progress told = Progress.inTurn(progress);
        Engine engine = new Engine(way, told);
        Waivers waivers = Waivers.of(subject.dataset());
        List<Optional<Inspection<?>>> inspections =
                engine.abreast(rules).map(rule -> rule.on(subject)).toList();
        for (int i = 0; i < rules.size(); i++) {
            Optional<Rule> rule = Optional.of(rules.get(i));
            inspections.get(i).ifPresent(of -> engine.running.add(new Running<>(rule, of, waivers, told)));
        }
        engine.before().forEach(i -> engine.first.add(new Running<>(Optional.empty(), i, waivers, told)));
        engine.running.addAll(engine.first);
        others.forEach(i -> engine.running.add(new Running<>(Optional.empty(), i, waivers, told)));
        return engine.run(subject);
    }

    /** What rules share, each once. */
    private List<Inspection<?>> before() {
        Set<Inspection<?>> before = Collections.newSetFromMap(new IdentityHashMap<>());
        running.forEach(r -> r.inspection().before().ifPresent(before::add));
        return List.copyOf(before);
    }

    private Report run(Subject subject) throws IOException {
        files.putAll(subject.dataset().files());
        List<Table> tables = subject.dataset().tables().stream()
                .filter(t -> Files.isRegularFile(t.file()))
                .toList();
        passes(tables, running).forEach((table, mark) -> {
            files.put(Checked.path(table), mark);
            rows.put(table.name(), mark.rows());
        });
        again(subject);
        conclude();
        return new Summary(subject.dataset(), running, rows).report(files);
    }

    /** One pass over each file. A small file is work for one thread, so small ones are looked at side by side. */
    private Map<Table, FileMark> passes(List<Table> tables, List<Running<?>> all) throws IOException {
        List<TablePass> passes = tables.stream()
                .map(table -> new TablePass(table, all, way, progress))
                .toList();
        Map<Table, FileMark> marks = new ConcurrentHashMap<>();
        List<TablePass> small = new ArrayList<>();
        for (TablePass pass : passes) {
            if (Files.size(pass.table().file()) > way.block()) {
                marks.put(pass.table(), pass.run());
            } else {
                small.add(pass);
            }
        }
        each(small, pass -> marks.put(pass.table(), pass.run()));
        passes.forEach(TablePass::end);
        Map<Table, FileMark> inOrder = new LinkedHashMap<>();
        tables.forEach(table -> inOrder.put(table, Objects.requireNonNull(marks.get(table))));
        return inOrder;
    }

    /** Work that may fail. */
    @FunctionalInterface
    private interface Work<T> {
        void on(T one) throws IOException;
    }

    /** Does something with each, side by side where there are threads for it. */
    private <T> void each(List<T> all, Work<? super T> work) throws IOException {
        try {
            abreast(all).forEach(one -> {
                try {
                    work.on(one);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private <T> Stream<T> abreast(List<T> all) {
        return way.threads() > 1 ? all.parallelStream() : all.stream();
    }

    private void conclude() throws IOException {
        each(first, Running::conclude);
        Map<Boolean, List<Running<?>>> late = running.stream()
                .filter(r -> !first.contains(r))
                .collect(Collectors.partitioningBy(r -> r.inspection().afterOthers()));
        each(late.getOrDefault(false, List.of()), Running::conclude);
        each(late.getOrDefault(true, List.of()), Running::conclude);
    }

    /** The second pass, over the tables in which something has to be looked at once more. */
    private void again(Subject subject) throws IOException {
        List<Running<?>> second = new ArrayList<>();
        for (Running<?> r : running) {
            r.again().ifPresent(second::add);
        }
        List<Table> tables = subject.dataset().tables().stream()
                .filter(t -> rows.containsKey(t.name()))
                .filter(t -> second.stream().anyMatch(r -> r.looksAt(t)))
                .toList();
        for (Map.Entry<Table, FileMark> pass : passes(tables, second).entrySet()) {
            if (!pass.getValue().equals(files.get(Checked.path(pass.getKey())))) {
                throw new IOException(pass.getKey().path() + " was changed while it was checked; run again");
            }
        }
        second.forEach(Running::conclude);
    }
}
