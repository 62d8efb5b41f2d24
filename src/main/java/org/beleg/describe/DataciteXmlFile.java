package org.beleg.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.beleg.cite.Citations;
import org.w3c.dom.Element;

/** {@code metadata/datacite.xml}: what a registrar of DOIs is told, where the RDA and Dataverse look for it. */
final class DataciteXmlFile implements Piece {
    static final String KERNEL = "http://datacite.org/schema/kernel-4";

    @Override
    public Label label() {
        return new Label(
                        "metadata/datacite.xml",
                        "DataCite metadata",
                        "What the registrar of the DOI is told, DataCite 4.6.",
                        "application/xml")
                .keepsTo(KERNEL);
    }

    @Override
    public byte[] made(Gathering so) {
        return Citations.named("datacite-xml").of(so.work()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Said said(byte[] bytes) throws IOException {
        Element xml = XmlText.read(bytes);
        List<String> authors = XmlText.all(xml, "creators/creator").stream()
                .map(c -> XmlText.text(c, "familyName").isEmpty()
                        ? XmlText.text(c, "creatorName")
                        : Said.name(XmlText.text(c, "familyName"), XmlText.text(c, "givenName")))
                .toList();
        return Said.NOTHING
                .and(Said.TITLE, XmlText.text(xml, "titles/title"))
                .by(authors)
                .and(Said.VERSION, XmlText.text(xml, "version"))
                .and(
                        Said.DATE,
                        XmlText.all(xml, "dates/date").stream()
                                .filter(d -> d.getAttribute("dateType").equals("Issued"))
                                .map(Element::getTextContent)
                                .findFirst())
                .and(Said.DOI, XmlText.text(xml, "identifier"))
                .and(
                        Said.LICENSE,
                        XmlText.all(xml, "rightsList/rights").stream()
                                .map(r -> r.getAttribute("rightsIdentifier"))
                                .filter(r -> !r.isEmpty())
                                .findFirst());
    }
}
