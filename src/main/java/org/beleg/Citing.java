package org.beleg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.beleg.cite.Citation;
import org.beleg.cite.Citations;
import org.beleg.cite.Work;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.pack.Archive;
import org.beleg.pack.Verification;
import org.beleg.read.Folder;

/** Cites a dataset, in a folder or in an archive. */
public final class Citing {
    private Citing() {}

    /**
     * A citation.
     *
     * @param from a dataset's folder, or an archive of Beleg's (a zip, or its folder)
     * @param style name of a style or format, one of {@link Citations#names}
     * @param record key of the record to be cited; the whole dataset where none is given
     * @throws Refused if there is no such style or record, or the style cites no records, or the archive does not hold
     * @throws IOException if it is neither, or the disk fails
     */
    public static String cite(Path from, String style, Optional<String> record) throws IOException, Refused {
        Citation citation = Citations.style(style)
                .orElseThrow(() -> new Refused("there is no style " + style
                        + Citations.nearest(style)
                                .map(n -> "; did you mean " + n + "?")
                                .orElse(".")
                        + " There are: " + String.join(", ", Citations.names())));
        if (record.isPresent() && !citation.citesRecords()) {
            throw new Refused("the format " + style + " cites whole datasets, not records");
        }
        if (Files.isRegularFile(from) || Files.isRegularFile(from.resolve("bagit.txt"))) {
            return fromArchive(from, citation, record);
        }
        return citation.of(work(Folder.read(from), record));
    }

    private static String fromArchive(Path from, Citation citation, Optional<String> record)
            throws IOException, Refused {
        if (!Verification.verify(from).holds()) {
            throw new Refused(from + " does not hold; beleg verify says why");
        }
        try (Archive archive = Archive.open(from);
                Restored restored = Restored.required(archive, from)) {
            return citation.of(work(Folder.read(restored.folder()), record));
        }
    }

    private static Work work(Dataset dataset, Optional<String> record) throws IOException, Refused {
        Work work = Work.of(dataset);
        if (record.isEmpty()) {
            return work;
        }
        for (Table table : dataset.tables()) {
            Row[] found = new Row[1];
            if (Files.isRegularFile(table.file())) {
                Folder.rows(table, row -> found[0] = row.key().equals(record) ? row : found[0]);
            }
            if (found[0] != null) {
                Row row = found[0];
                return work.record(
                        record.get(),
                        row.get(Role.LABEL).or(() -> row.get(Role.NAME)).orElse(""));
            }
        }
        throw new Refused("the dataset has no record " + record.get());
    }
}
