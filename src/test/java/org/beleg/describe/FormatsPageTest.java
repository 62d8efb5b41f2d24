package org.beleg.describe;

import java.io.IOException;
import java.nio.file.Path;
import org.beleg.Golden;
import org.junit.jupiter.api.Test;

/** The page on the files of an archive says what is made. */
final class FormatsPageTest {
    @Test
    void everyFileIsOnItsPage() throws IOException {
        StringBuilder page = new StringBuilder("""
                # What is in an archive

                Generated from the list of the files themselves. An archive is a BagIt 1.0 bag in a zip: the payload under
                `data/`, what is said of it for registrars under `metadata/`. `data/` is also the root of the RO-Crate and of
                the Data Package. Beside the files below it holds the dataset as it was checked: `data/dataset.json`, its
                manual, every table in `data/tables/`, every schema in `data/schemas/`.

                | file | what it is | specification |
                |---|---|---|
                """);
        for (Piece piece : Pieces.ALL) {
            Label label = piece.label();
            page.append("| `")
                    .append(label.path())
                    .append("` | ")
                    .append(label.title())
                    .append(". ")
                    .append(label.description())
                    .append(" | ")
                    .append(label.standard().map(s -> "<" + s + ">").orElse(""))
                    .append(" |\n");
        }
        Golden.assertSame(Path.of("docs/formats.md"), page + """

                Evidence and places are there if the dataset has columns for them, Croissant and CSVW on request
                (`--croissant`, `--csvw`). `--ro-crate 1.1` writes the crate for readers that know no later one, without
                hashes; `--ddi cessda` adds the ORCID and ROR links that the CESSDA catalogue recommends and on which
                Dataverse's reader stumbles. What was asked for stands in `bag-info.txt` (`Beleg-Flavours`).

                **One source.** All of it is made from `dataset.json`, the schemas, and what was counted when the dataset was
                checked. A file knows the hashes only of files made before it, in the order of the table.

                **They agree.** Before an archive is packed, every file of metadata is read back and held against
                `dataset.json` and the files: title, authors and their order, version, date, DOI, licence, lists of files,
                hashes, sizes, numbers of rows. A contradiction stops the release.

                **Refused before anything is built**: a dataset without publisher, title, licence or somebody to cite, a person
                without family or given name, an abstract under 50 characters, an ORCID iD that was never given out, a licence
                that is not in the SPDX list. The finding names who would refuse it. A licence that CITATION.cff does not know
                is a warning, because its address is written instead.

                To load the tables: [load.py](load.py) with frictionless and with Python alone, [load.R](load.R) with base R.
                Who accepts it all is on the page [accepted-by.md](accepted-by.md).
                """);
    }
}
