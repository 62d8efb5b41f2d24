package org.beleg.describe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beleg.check.Checked;
import org.beleg.dataset.About;
import org.beleg.profile.Profile;

/**
 * Describes a dataset that passed: everything that goes into an archive, made in the order in which one file may know
 * another's hash. A new description is one file of this room and one line in {@link Pieces}.
 */
public final class Description {
    /** The tag of {@code bag-info.txt} that says what was asked for beyond the usual, as {@link Flavour#words}. */
    public static final String FLAVOURS = "Beleg-Flavours";

    private final Gathering so;

    /**
     * Begins to describe.
     *
     * @param checked the dataset
     * @param profile what was counted when it was checked
     * @param version version of the toolkit
     * @param flavours what is asked for beyond the usual
     * @throws IOException if the disk fails, or a file is not the one that was checked
     */
    public Description(Checked checked, Profile profile, String version, Set<Flavour> flavours) throws IOException {
        this.so = new Gathering(checked, profile, version, flavours);
    }

    /** What could not be printed in the codebook as it is written; empty before {@link #contents}. */
    public List<String> notices() {
        return so.notices();
    }

    /** The codebook alone. */
    public Codebook codebook() {
        return so.codebook();
    }

    /**
     * All that goes into the archive.
     *
     * @throws IOException if the disk fails, or a file is not the one that was checked
     */
    public Contents contents() throws IOException {
        List<Contents.Entry> entries = new ArrayList<>();
        so.checked()
                .report()
                .files()
                .forEach((path, mark) -> entries.add(new Contents.Entry(
                        Label.PAYLOAD + path, new Contents.Body.Checked(mark.file(), mark.sha256()))));
        for (Piece piece : Pieces.ALL) {
            if (piece.isWanted(so)) {
                byte[] bytes = piece.made(so);
                so.add(piece.label(), bytes);
                entries.add(new Contents.Entry(piece.label().path(), new Contents.Body.Made(bytes)));
            }
        }
        return new Contents(so.about().nameAndVersion(), info(so.about()), entries);
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
        info.put("Bag-Software-Agent", "Beleg " + so.version());
        info.put("BagIt-Profile-Identifier", BagProfile.ID);
        if (!so.flavours().isEmpty()) {
            info.put(FLAVOURS, Flavour.words(so.flavours()));
        }
        return info;
    }

    private static String test(About about) {
        return about.doiIsTest() ? " (its DOI is a test and does not resolve)" : "";
    }
}
