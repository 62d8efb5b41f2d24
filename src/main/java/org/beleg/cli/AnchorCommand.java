package org.beleg.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.beleg.AnchorTable;
import org.beleg.Anchoring;
import org.beleg.Refused;
import org.beleg.check.Finding;
import org.beleg.check.Findings;
import org.beleg.dataset.Role;
import org.beleg.dataset.Span;
import org.beleg.evidence.Gaps;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code beleg anchor}. */
@Command(
        name = "anchor",
        mixinStandardHelpOptions = true,
        header = "Make an anchor: from words or offsets in a source to a row of evidence.",
        description = {
            "",
            "Prints the row with its offsets (Unicode code points) and fingerprints. Where the words stand more than once,"
                    + " prints every place with what is around it; choose one with --occurrence. With --write, appends the row"
                    + " to the table.",
            "",
            "With --todo, lists what of the source is neither coded nor left out with a reason: numbers and number words,"
                    + " names of places, sentences without a record; each with its --span.",
            "",
            "Example:  beleg anchor --words 'Hol-Camp' --record L017 --write",
            ""
        })
final class AnchorCommand implements Callable<Integer> {
    private static final int SHOWN = 50;

    @Mixin
    private Subject subject = new Subject();

    @ArgGroup(multiplicity = "1")
    private Where where = new Where();

    @Option(names = "--source", paramLabel = "ID", description = "The source; not needed if there is only one.")
    private Optional<String> source = Optional.empty();

    @Option(names = "--occurrence", paramLabel = "N", description = "Which occurrence of the words, from 1.")
    private Optional<Integer> occurrence = Optional.empty();

    @Option(names = "--record", paramLabel = "KEY", description = "The record that rests on the passage.")
    private Optional<String> record = Optional.empty();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "What the passage is to the record; primary if nothing is said.")
    private Optional<String> role = Optional.empty();

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "Table of anchors to write to, such as that of exclusions; else that of evidence.")
    private Optional<String> table = Optional.empty();

    @Option(names = "--set", paramLabel = "COLUMN=VALUE", description = "A value for another column of the row.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--all", description = "With --todo, list everything; else the first 50.")
    private boolean all;

    @Option(names = "--write", description = "Append the row to the table.")
    private boolean write;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Words or offsets. */
    static final class Where {
        @Option(names = "--words", paramLabel = "WORDS", description = "The words, exactly as the source has them.")
        private Optional<String> words = Optional.empty();

        @Option(
                names = "--span",
                paramLabel = "START:END",
                description = "Offsets in code points from 0, the end not included.")
        private Optional<String> span = Optional.empty();

        @Option(names = "--todo", description = "List what is not coded yet, and make no row.")
        private boolean todo;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return anchor();
        } catch (Refused e) {
            spec.commandLine().getErr().println("beleg: " + e.getMessage());
            return 1;
        }
    }

    private int anchor() throws IOException, Refused {
        Anchoring anchoring = Anchoring.open(subject.dataset(), subject.sources(), source, table);
        if (where.todo) {
            return todo(anchoring);
        }
        List<Span> spans = spans(anchoring);
        if (spans.isEmpty()) {
            spec.commandLine().getErr().println("beleg: the words do not stand in the source as they are written here");
            resembling(anchoring);
            return 1;
        }
        if (spans.size() > 1 && occurrence.isEmpty()) {
            list(spans, anchoring);
            return 1;
        }
        if (occurrence.filter(n -> n < 1 || n > spans.size()).isPresent()) {
            throw new ParameterException(spec.commandLine(), "the words stand " + spans.size() + " times");
        }
        print(anchoring, spans.get(occurrence.orElse(1) - 1));
        return 0;
    }

    private int todo(Anchoring anchoring) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Gaps gaps = anchoring.uncoded(subject.sources());
        int shown = Math.min(gaps.some().size(), all ? Integer.MAX_VALUE : SHOWN);
        gaps.some().stream().limit(shown).forEach(gap -> gap.passage().ifPresent(p -> todo(gap, p.span(), anchoring)));
        if (gaps.total() == 0) {
            out.println("Nothing is left to code.");
            return 0;
        }
        out.println(gaps.total() + (gaps.total() == 1 ? " passage is" : " passages are") + " not coded: "
                + gaps.inWords() + ".");
        if (shown < gaps.some().size()) {
            out.println("The first " + shown + " are shown; --all shows the others.");
        } else if (shown < gaps.total()) {
            out.println(shown + " are shown: of each kind the first " + Findings.KEPT + ".");
        }
        return 0;
    }

    private void todo(Finding gap, Span span, Anchoring anchoring) {
        String kind = Gaps.kind(gap.code());
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%-8s  %s  --span %d:%d  %s%n",
                        kind,
                        anchoring.place(span),
                        span.start(),
                        span.end(),
                        anchoring.shown(span));
    }

    private List<Span> spans(Anchoring anchoring) {
        if (where.words.isPresent()) {
            return anchoring.find(where.words.get());
        }
        String[] ends = where.span.orElse("").split("[:–-]", -1);
        if (ends.length != 2 || !ends[0].matches("\\d{1,10}") || !ends[1].matches("\\d{1,10}")) {
            throw new ParameterException(spec.commandLine(), "--span wants two offsets, such as 310:352");
        }
        Span span = new Span(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
        if (!anchoring.contains(span)) {
            throw new ParameterException(spec.commandLine(), "the span " + span + " is empty or outside the source");
        }
        return List.of(span);
    }

    private void list(List<Span> spans, Anchoring anchoring) {
        spec.commandLine()
                .getErr()
                .println("beleg: the words stand " + spans.size() + " times; choose one with --occurrence");
        for (int i = 0; i < Math.min(SHOWN, spans.size()); i++) {
            list(String.valueOf(i + 1), spans.get(i), anchoring);
        }
        if (spans.size() > SHOWN) {
            spec.commandLine().getOut().println("… and " + (spans.size() - SHOWN) + " more");
        }
    }

    private void list(String name, Span span, Anchoring anchoring) {
        spec.commandLine()
                .getOut()
                .printf(Locale.ROOT, "%3s  %-8s %s%n", name, anchoring.place(span), anchoring.aligned(span));
    }

    /** Where the words stand but for how they are written: what the coder most likely means. */
    private void resembling(Anchoring anchoring) {
        List<Span> spans = anchoring.resembling(where.words.orElse(""));
        if (spans.isEmpty()) {
            return;
        }
        spec.commandLine()
                .getErr()
                .println(
                        "But for white space, typography or capitals they stand there; take the words as the source has"
                                + " them, or the span:");
        spans.stream().limit(SHOWN).forEach(span -> list("--span " + span.start() + ":" + span.end(), span, anchoring));
    }

    private void print(Anchoring anchoring, Span span) throws IOException, Refused {
        AnchorTable to = anchoring.table();
        Map<String, String> given = new LinkedHashMap<>(set);
        record.ifPresent(key -> to.column(Role.ANCHOR_RECORD).ifPresent(name -> given.put(name, key)));
        if (record.isPresent() || role.isPresent()) {
            to.column(Role.ANCHOR_ROLE).ifPresent(name -> given.put(name, role.orElseGet(to::primary)));
        }
        String row = anchoring.row(span, given);
        if (anchoring.cutsWord(span)) {
            spec.commandLine()
                    .getErr()
                    .println("beleg: the passage begins or ends inside a word: " + anchoring.shown(span));
        }
        if (write) {
            if (record.isEmpty() && to.column(Role.ANCHOR_RECORD).isPresent()) {
                throw new ParameterException(
                        spec.commandLine(), "--write needs the --record that rests on the passage");
            }
            to.append(row);
            suggest(span);
        } else if (!subject.terminal().isQuiet()) {
            spec.commandLine().getErr().println(anchoring.place(span) + "  " + anchoring.shown(span));
            spec.commandLine().getErr().println(to.header());
        }
        spec.commandLine().getOut().println(row);
    }

    /** What is not coded yet just after a passage that was anchored, so that the coder goes on from there. */
    private void suggest(Span done) throws IOException, Refused {
        if (!subject.terminal().talks()) {
            return;
        }
        Anchoring after = Anchoring.open(subject.dataset(), subject.sources(), source, table);
        Gaps gaps = after.uncoded(subject.sources());
        spec.commandLine()
                .getErr()
                .println(
                        gaps.total() == 0
                                ? "Nothing is left to code."
                                : gaps.total() + " not coded: " + gaps.inWords() + "; beleg anchor --todo lists them");
        gaps.some().stream()
                .flatMap(gap -> gap.passage().stream())
                .filter(p -> p.span().start() >= done.start())
                .limit(3)
                .forEach(p -> spec.commandLine()
                        .getErr()
                        .println("  " + after.place(p.span()) + "  --span "
                                + p.span().start() + ":" + p.span().end() + "  " + after.shown(p.span())));
    }
}
