package org.beleg.describe;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beleg.check.Checked;
import org.beleg.dataset.About;
import org.beleg.profile.Profile;

/**
 * Describes a dataset that passed: everything that goes into an archive, made in the order in which one file may know
 * another's hash. A new description is one file of this room and one line in {@link Pieces}.
 */
public final class Description implements Closeable {
    /** The tag of {@code bag-info.txt} that says what was asked for beyond the usual, as {@link Flavour#words}. */
    public static final String FLAVOURS = "Beleg-Flavours";

    private final Gathering so;
    private final List<Spool> spools = new ArrayList<>();

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

    /** What could not be printed in the codebook as it is written; empty before it is printed. */
    public List<String> notices() {
        return so.notices();
    }

    /** The codebook alone. */
    public Codebook codebook() {
        return so.codebook();
    }

    /**
     * The codebook alone as it is in the archive, as PDF with its files inside.
     *
     * @throws IOException if the disk fails, or a file is not the one that was checked
     */
    public byte[] pdf() throws IOException {
        return new CodebookPdf().made(so);
    }

    /**
     * All that goes into the archive; to be packed before this is closed.
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
        List<Piece> wanted =
                Pieces.ALL.stream().filter(piece -> piece.isWanted(so)).toList();
        Map<Piece, Beside<byte[]>> begun = new HashMap<>();
        for (Piece piece : wanted) {
            if (piece instanceof Piece.Form form) {
                begun.put(piece, Beside.begin(() -> form.made(so.codebook())));
            }
        }
        for (Piece piece : wanted) {
            entries.add(new Contents.Entry(piece.label().path(), made(piece, Optional.ofNullable(begun.get(piece)))));
        }
        return new Contents(so.about().nameAndVersion(), info(so.about()), entries);
    }

    private Contents.Body made(Piece piece, Optional<Beside<byte[]>> begun) throws IOException {
        Spool spool = new Spool(piece instanceof Piece.Growing ? Spool.SMALL : Integer.MAX_VALUE);
        spools.add(spool);
        try (OutputStream out = spool) {
            if (piece instanceof Piece.Growing growing) {
                growing.write(so, out);
            } else {
                out.write(begun.isPresent() ? begun.get().get() : piece.made(so));
            }
        }
        Contents.Body body = spool.body();
        so.add(piece.label(), body, spool.bytes());
        return body;
    }

    /** Away with what was too large for memory: the contents cannot be packed any more. */
    @Override
    public void close() throws IOException {
        for (Spool spool : spools) {
            spool.discard();
        }
        spools.clear();
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
