package org.beleg.describe;

import java.util.List;

/** The files that are made for an archive, in the order in which one may know the hash of another. */
final class Pieces {
    static final List<Piece> ALL = List.of(
            new ReportFile(),
            new Ddi(),
            new Annotations(),
            new Places(),
            new CodebookPage(),
            new CodebookPdf(),
            new CodebookText(),
            new Readme(),
            new LicenseText(),
            new CitationFile(),
            new DataPackage(),
            new Csvw(),
            new Croissant(),
            new DataciteXmlFile(),
            new DataciteJsonFile(),
            new BagProfile(),
            new Crate());

    private Pieces() {}
}
