package org.beleg.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.beleg.Fixture;
import org.beleg.check.Checked;
import org.beleg.check.Engine;
import org.beleg.check.Progress;
import org.beleg.check.Report;
import org.beleg.check.Subject;
import org.beleg.check.Way;
import org.beleg.dataset.Dataset;
import org.beleg.profile.Profile;
import org.beleg.read.Folder;
import org.beleg.read.Texts;
import org.beleg.rule.Rules;
import org.w3c.dom.Node;

/** A dataset that passed, and what would go into its archive. */
record Described(Checked checked, Contents contents) {
    static final Path BASE = Fixture.FIXTURES.resolve("base");
    static final Path ONE_TABLE = Fixture.FIXTURES.resolve("good/one-table");
    static final Path SHIPPED = Path.of("dataset");
    static final Set<Flavour> ALL = Set.of(Flavour.CROISSANT, Flavour.CSVW);
    static final Set<Flavour> OTHER = Set.of(Flavour.RO_CRATE_1_1, Flavour.DDI_CESSDA, Flavour.LANG_DE);

    /** Made once for each dataset and flavours, because a codebook takes seconds. */
    private static final Map<String, Described> MADE = new ConcurrentHashMap<>();

    static Described of(Path folder, Set<Flavour> flavours) throws IOException {
        String key = folder + " " + Flavour.words(flavours);
        Described known = MADE.get(key);
        if (known == null) {
            known = afresh(folder, flavours);
            MADE.put(key, known);
        }
        return known;
    }

    static Described afresh(Path folder, Set<Flavour> flavours) throws IOException {
        Made made = made(folder);
        Description description = new Description(made.checked, made.profile, "0.0.0", flavours);
        return new Described(made.checked, description.contents());
    }

    /** What DDI notes of the variables of that name. */
    List<String> notes(String variable) throws IOException {
        return XmlText.all(XmlText.read(bytes("data/codebook.ddi.xml")), "dataDscr/var").stream()
                .filter(v -> v.getAttribute("name").equals(variable))
                .flatMap(v -> XmlText.all(v, "notes").stream())
                .map(Node::getTextContent)
                .toList();
    }

    /** What describes it, nothing made yet. */
    static Description description(Path folder, Set<Flavour> flavours) throws IOException {
        Made made = made(folder);
        return new Description(made.checked, made.profile, "0.0.0", flavours);
    }

    private record Made(Checked checked, Profile profile) {}

    private static Made made(Path folder) throws IOException {
        Dataset dataset = Folder.read(folder);
        Profile profile = new Profile(dataset);
        Report report = Engine.run(
                new Subject(dataset, Texts.in(folder.resolve("sources"), dataset)),
                Rules.all(),
                List.of(profile),
                Way.usual(),
                Progress.SILENT);
        assertEquals(0, report.counts().errors(), () -> Fixture.lines(report));
        return new Made(report.passed().orElseThrow(), profile);
    }

    /** The bytes of a file that was made. */
    byte[] bytes(String path) {
        return contents.entries().stream()
                .filter(e -> e.path().equals(path))
                .map(Contents.Entry::body)
                .map(Contents.Body.Made.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + path))
                .bytes();
    }

    /** All files that were made, by their path. */
    Map<String, byte[]> made() {
        Map<String, byte[]> made = new TreeMap<>();
        contents.entries().forEach(e -> {
            if (e.body() instanceof Contents.Body.Made file) {
                made.put(e.path(), file.bytes());
            }
        });
        return made;
    }

    /** The same, with other bytes at that path. */
    Described with(String path, byte[] bytes) {
        List<Contents.Entry> entries = new ArrayList<>(contents.entries());
        entries.removeIf(e -> e.path().equals(path));
        entries.add(new Contents.Entry(path, new Contents.Body.Made(bytes)));
        return new Described(checked, new Contents(contents.name(), contents.info(), entries));
    }

    /** The same, without the file at that path. */
    Described without(String path) {
        List<Contents.Entry> entries = new ArrayList<>(contents.entries());
        entries.removeIf(e -> e.path().equals(path));
        return new Described(checked, new Contents(contents.name(), contents.info(), entries));
    }

    List<Contradiction> contradictions() throws IOException {
        return Contradiction.in(contents, checked);
    }
}
