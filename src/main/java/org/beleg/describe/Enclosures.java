package org.beleg.describe;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beleg.check.Checked;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Fingerprint;
import org.beleg.print.Attachment;
import org.beleg.print.Attachment.Relation;

/**
 * What travels inside the PDF of a codebook: the metadata, the schemas and the manual it was made from, the tables it
 * shows, as long as they are not too large, and the codebook in DDI.
 */
final class Enclosures {
    /** Above how many bytes, of all tables together, none of them travels. */
    static final long BOUND = 10_000_000;

    private static final String TABLES = "tables/";

    private Enclosures() {}

    /** How many bytes the tables are together. */
    static long tables(Checked checked) {
        return checked.report().files().entrySet().stream()
                .filter(file -> file.getKey().startsWith(TABLES))
                .mapToLong(file -> file.getValue().bytes())
                .sum();
    }

    /**
     * The files.
     *
     * @throws IOException if one cannot be read, or is not what was checked
     */
    static List<Attachment> of(Gathering so) throws IOException {
        boolean tables = so.codebook().encloses();
        Set<String> taken = new HashSet<>();
        List<Attachment> files = new ArrayList<>();
        for (Map.Entry<String, FileMark> file : so.checked().report().files().entrySet()) {
            boolean table = file.getKey().startsWith(TABLES);
            if (tables || !table) {
                Label label = Label.of(file.getKey(), so.checked().dataset());
                files.add(of(label, table ? Relation.DATA : Relation.SOURCE, read(file.getValue()), taken));
            }
        }
        Ddi ddi = new Ddi();
        files.add(of(ddi.label(), Relation.ALTERNATIVE, ddi.made(so), taken));
        return List.copyOf(files);
    }

    private static Attachment of(Label label, Relation relation, byte[] bytes, Set<String> taken) {
        String path = label.inPayload();
        String name = path.substring(path.lastIndexOf('/') + 1);
        // A PDF has no folders: of two files of one name the second is called by its whole path.
        String free = taken.add(name) ? name : path.replace('/', '-');
        return new Attachment(new Attachment.Label(free, label.mediaType(), label.title()), relation, bytes);
    }

    private static byte[] read(FileMark mark) throws IOException {
        byte[] bytes = Files.readAllBytes(mark.file());
        if (!Fingerprint.sha256(bytes).equals(mark.sha256())) {
            throw new IOException(mark.file() + " is no longer the file that was checked");
        }
        return bytes;
    }
}
