package org.beleg.cite;

/** BibLaTeX, which has {@code @dataset} and ISO 8601 dates. */
final class Biblatex {
    private Biblatex() {}

    static String of(Work work) {
        return new TexEntry("dataset", work.key())
                .work(work)
                .text("date", work.day().or(work::year))
                .done();
    }
}
