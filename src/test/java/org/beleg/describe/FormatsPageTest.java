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

                **They agree.** Before an archive is packed, every file of metadata is read back, the PDF too, and held against
                `dataset.json` and the files: title, authors and their order, version, date, DOI, licence, lists of files,
                hashes, sizes, numbers of rows. A contradiction stops the release.

                **Refused before anything is built**: a dataset without publisher, title, licence or somebody to cite, a person
                without family or given name, an abstract under 50 characters, an ORCID iD that was never given out, a licence
                that is not in the SPDX list, and one that is newer than the list of CITATION.cff, which is of 2021. The finding
                names who would refuse it. Where it has to be a newer licence, `licenseUrl` in `dataset.json` says where its text
                is; CITATION.cff then has that address in its place.

                **Sensitive columns** (`"beleg": {"sensitive": true}` in the schema). What is in them stands in the table, and in
                none of the files that are made: no least or greatest value, no frequency, no place on the map, no box around the
                points. How many rows have a value is told. The words of every finding on a row are left out of the report and of
                the codebook, for a rule may quote several columns; its place stays. What names rows, sources or passages cannot be
                sensitive; what the schema and the manual say is not held back, nor what you write as the reason of a waiver.

                **Small counts** (`"suppressBelow": 5` in `dataset.json`). Where a value occurs fewer times than that, `<5` is told
                instead, and numbers of a column with fewer values than that are not told. Counts and empty cells add up to the
                number of rows, which is known; so the next larger ones are kept back too, and shown as `≥5`, until each small one
                may be anything from 1 to 4. A value that does not occur at all is still told as 0. Where that would take every
                count of a column, every count is kept back; of a column with one value in three rows nothing can hide it. The
                values of a list do not add up to a total, so only the small ones are kept back. A sensitive column is guarded in
                the files that are made, not in the archive: whoever may not see it may not have the table. Leave it out.

                To load the tables: [load.py](load.py) with frictionless and with Python alone, [load.R](load.R) with base R.
                Who accepts it all is on the page [accepted-by.md](accepted-by.md).
                """);
    }
}
