package org.beleg.cite;

/** BibTeX, whose standard styles know no dataset: {@code @misc}, which says so in {@code howpublished}. */
final class Bibtex {
    private Bibtex() {}

    static String of(Work work) {
        return new TexEntry("misc", work.key())
                .work(work)
                .text("howpublished", "Dataset, version " + work.about().version())
                .text("year", work.year())
                .done();
    }
}
