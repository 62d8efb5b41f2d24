package org.beleg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.evidence.Page;
import org.beleg.read.Folder;

/** Makes the page that shows the text of a source with every coded passage marked, for the coder's own eyes. */
public final class EvidencePage {
    private EvidencePage() {}

    /**
     * Writes the page.
     *
     * @param folder the dataset
     * @param sources where the texts lie; the dataset's own {@code sources/} where none is given
     * @param sourceId key of the source; the only one where none is given
     * @param file where to write to
     * @throws Refused if the file would lie where it is published: in the dataset, or in a release; or if the text is not
     *     held or not the one that was coded
     * @throws IOException if the folder is no dataset or the disk fails
     */
    public static void write(Path folder, Optional<Path> sources, Optional<String> sourceId, Path file)
            throws IOException, Refused {
        Anchoring anchoring = Anchoring.open(folder, sources, sourceId, Optional.empty());
        refuse(folder, file);
        List<Page.Titled> anchors = anchors(anchoring);
        Whole.write(file, Page.of(anchoring.source(), anchoring.text(), anchors, anchoring.uncoded(sources)));
    }

    private static void refuse(Path folder, Path file) throws IOException, Refused {
        Path target = Whole.real(file);
        if (target.startsWith(folder.toRealPath())) {
            throw new Refused("the page holds the text of the source and must not lie in the dataset folder");
        }
        for (Path at = target; at != null; at = at.getParent()) {
            boolean release =
                    at.getFileName() != null && at.getFileName().toString().equals("release");
            if (release || Files.exists(at.resolve("bagit.txt"))) {
                throw new Refused(
                        "the page holds the text of the source and must not lie in a release, as " + at + " is");
            }
        }
    }

    private static List<Page.Titled> anchors(Anchoring anchoring) throws IOException {
        Dataset dataset = anchoring.dataset();
        Map<String, String> titles = new HashMap<>();
        for (Table table : dataset.tables()) {
            if (table.evidence().required() && Files.isRegularFile(table.file())) {
                Folder.rows(table, row -> row.key().ifPresent(key -> titles.put(key, title(row))));
            }
        }
        List<Page.Titled> anchors = new ArrayList<>();
        for (Table table : dataset.tables(Role.ANCHOR_SOURCE, Role.ANCHOR_START, Role.ANCHOR_END)
                .toList()) {
            if (Files.isRegularFile(table.file())) {
                Folder.rows(
                        table,
                        row -> Anchor.from(row)
                                .filter(a ->
                                        a.source().equals(anchoring.source().id()))
                                .ifPresent(a -> anchors.add(new Page.Titled(
                                        a,
                                        a.record()
                                                .flatMap(r -> Optional.ofNullable(titles.get(r)))
                                                .orElse("")))));
            }
        }
        return anchors;
    }

    private static String title(Row row) {
        return row.get(Role.LABEL)
                .or(() -> row.get(Role.NAME))
                .or(() -> row.get(Role.NUMERAL))
                .orElse("");
    }
}
