package org.beleg.describe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beleg.check.Checked;
import org.beleg.cite.Citation;
import org.beleg.cite.Citations;
import org.beleg.cite.Work;
import org.beleg.dataset.About;
import org.beleg.profile.Profile;
import org.beleg.report.JsonReport;
import org.beleg.report.Style;

/**
 * Describes a dataset that passed: everything that goes into an archive, made in the order in which one file may know
 * another's hash. A new description is one file of this room and one line in {@link #contents}.
 */
public final class Description {
    private final Checked checked;
    private final Codebook codebook;
    private final String version;
    private final List<Contents.Entry> entries = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    /**
     * Begins to describe.
     *
     * @param checked the dataset
     * @param profile what was counted when it was checked
     * @param version version of the toolkit
     * @throws IOException if the disk fails, or a file is not the one that was checked
     */
    public Description(Checked checked, Profile profile, String version) throws IOException {
        this.checked = checked;
        this.codebook = new Codebook(checked, profile, version);
        this.version = version;
    }

    /** What could not be printed in the codebook as it is written; empty before {@link #contents}. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** The codebook alone. */
    public Codebook codebook() {
        return codebook;
    }

    /**
     * All that goes into the archive.
     *
     * @throws IOException if the disk fails, or a file is not the one that was checked
     */
    public Contents contents() throws IOException {
        return contents(false);
    }

    /**
     * All that goes into the archive.
     *
     * @param stored whether nothing in it is to be deflated, so that its bytes do not depend on the build of zlib
     * @throws IOException if the disk fails, or a file is not the one that was checked
     */
    public Contents contents(boolean stored) throws IOException {
        About about = checked.dataset().about();
        Work work = Work.of(about).from(checked.dataset().sources());
        checked.report()
                .files()
                .forEach((path, mark) -> entries.add(
                        new Contents.Entry("data/" + path, new Contents.Body.Checked(mark.file(), mark.sha256()))));
        add("data/validation-report.json", new JsonReport().print(checked.report(), new Style(version, false, "")));
        if (!Annotations.tables(checked.dataset()).isEmpty()) {
            add("data/annotations/evidence.jsonl", new Annotations(checked).bytes());
        }
        add("data/codebook.html", codebook.html());
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        notices.addAll(stored ? codebook.storedPdf(pdf) : codebook.pdf(pdf));
        add("data/codebook.pdf", pdf.toByteArray());
        add("data/README.md", new Readme(checked, style(Citations.DEFAULT).of(work)).bytes());
        add("data/LICENSE.txt", License.bytes(about.license()));
        add("data/CITATION.cff", style("cff").of(work));
        add("metadata/datacite.xml", style("datacite-xml").of(work));
        return new Contents(about.nameAndVersion(), info(about), entries);
    }

    private static Citation style(String name) {
        return Citations.style(name).orElseThrow(() -> new IllegalArgumentException("no citation style " + name));
    }

    private void add(String path, String text) {
        add(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String path, byte[] bytes) {
        entries.add(new Contents.Entry(path, new Contents.Body.Made(bytes)));
    }

    private Map<String, String> info(About about) {
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Source-Organization", about.publisher());
        about.contact()
                .ifPresent(contact -> info.put(contact.contains("@") ? "Contact-Email" : "Contact-Name", contact));
        info.put("External-Description", about.title() + ", version " + about.version() + test(about));
        info.put("Bagging-Date", about.date());
        about.doiUrl().ifPresent(url -> info.put("External-Identifier", url));
        about.conceptDoi().ifPresent(doi -> info.put("Bag-Group-Identifier", "https://doi.org/" + doi));
        info.put("Internal-Sender-Identifier", about.nameAndVersion());
        info.put("Bag-Software-Agent", "Beleg " + version);
        return info;
    }

    private static String test(About about) {
        return about.doiIsTest() ? " (its DOI is a test and does not resolve)" : "";
    }
}
