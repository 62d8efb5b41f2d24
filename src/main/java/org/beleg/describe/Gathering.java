package org.beleg.describe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beleg.check.Checked;
import org.beleg.cite.Citations;
import org.beleg.cite.Work;
import org.beleg.dataset.About;
import org.beleg.profile.Profile;

/** An archive while it is put together: the dataset, what was counted, and the files so far. */
final class Gathering {
    private final Checked checked;
    private final Profile profile;
    private final String version;
    private final Set<Flavour> flavours;
    private final Work work;
    private final Codebook codebook;
    private final List<String> notices = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    /**
     * A file that is there.
     *
     * @param label what is said of it
     * @param sha256 lower-case hexadecimal
     * @param bytes its size
     */
    record Part(Label label, String sha256, long bytes) {}

    Gathering(Checked checked, Profile profile, String version, Set<Flavour> flavours) throws IOException {
        this.checked = Discreet.of(checked);
        this.profile = profile;
        this.version = version;
        this.flavours = Set.copyOf(flavours);
        this.work = Work.of(checked.dataset());
        this.codebook = new Codebook(checked, profile, version, Flavour.language(flavours));
        checked.report()
                .files()
                .forEach((path, mark) ->
                        parts.add(new Part(Label.of(path, checked.dataset()), mark.sha256(), mark.bytes())));
    }

    void add(Label label, Contents.Body body, long bytes) {
        parts.add(new Part(label, body.sha256(), bytes));
    }

    Checked checked() {
        return checked;
    }

    About about() {
        return checked.dataset().about();
    }

    Profile profile() {
        return profile;
    }

    /** Version of the toolkit. */
    String version() {
        return version;
    }

    boolean wants(Flavour flavour) {
        return flavours.contains(flavour);
    }

    /** The dataset as it is cited, with its sources. */
    Work work() {
        return work;
    }

    /** The line for a list of references. */
    String citation() {
        return Citations.named(Citations.DEFAULT).of(work).strip();
    }

    Codebook codebook() {
        return codebook;
    }

    /** Takes note of what could not be done as it is written. */
    void notice(String sentence) {
        notices.add(sentence);
    }

    List<String> notices() {
        return List.copyOf(notices);
    }

    Set<Flavour> flavours() {
        return flavours;
    }

    /** The files so far, in the order in which they were made. */
    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** The file at that path of the payload, if it is there. */
    Optional<Part> part(String path) {
        return parts.stream().filter(p -> p.label().inPayload().equals(path)).findFirst();
    }
}
