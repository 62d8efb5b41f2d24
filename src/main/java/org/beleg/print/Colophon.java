package org.beleg.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a PDF says of itself, read back from its XMP packet and its information dictionary, which must say the same.
 *
 * @param title its title
 * @param authors who made it, in order
 * @param subject what it is about
 * @param date the day it was made
 * @param identifier a DOI as URL, or another name that lasts; empty if it has none
 * @param rights the licence, as a line of text
 */
public record Colophon(
        String title, List<String> authors, String subject, String date, Optional<String> identifier, String rights) {
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/";

    public Colophon {
        authors = List.copyOf(authors);
    }

    /**
     * Reads it.
     *
     * @throws IOException if it is no PDF, has no packet, or says two things
     */
    public static Colophon of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDMetadata packet = document.getDocumentCatalog().getMetadata();
            if (packet == null) {
                throw new IOException("the PDF has no XMP packet");
            }
            Element xmp = parsed(packet.toByteArray());
            Colophon said = new Colophon(
                    first(xmp, DC, "title"),
                    items(xmp, DC, "creator"),
                    first(xmp, DC, "description"),
                    first(xmp, DC, "date"),
                    Optional.of(first(xmp, DC, "identifier")).filter(i -> !i.isEmpty()),
                    first(xmp, DC, "rights"));
            said.compare(document.getDocumentInformation(), first(xmp, XMP, "CreateDate"));
            return said;
        }
    }

    /** ISO 19005-3 lets the dictionary say nothing but what the packet says. */
    private void compare(PDDocumentInformation information, String created) throws IOException {
        same("title", title, information.getTitle());
        same("authors", String.join("; ", authors), information.getAuthor());
        same("subject", subject, information.getSubject());
        same("date", date, created.replaceFirst("T.*", ""));
        String moment = information.getCOSObject().getString("CreationDate", "");
        same("date", date.replace("-", ""), moment.replaceFirst("^D:(\\d{8}).*", "$1"));
    }

    private static void same(String what, String packet, String dictionary) throws IOException {
        if (!packet.equals(dictionary)) {
            throw new IOException(what + " is “" + packet + "” in the XMP packet and “" + dictionary + "” beside it");
        }
    }

    private static String first(Element xmp, String namespace, String name) {
        return items(xmp, namespace, name).stream().findFirst().orElse("");
    }

    private static List<String> items(Element xmp, String namespace, String name) {
        List<String> items = new ArrayList<>();
        NodeList found = xmp.getElementsByTagNameNS(namespace, name);
        for (int i = 0; i < found.getLength(); i++) {
            Element element = (Element) found.item(i);
            NodeList listed = element.getElementsByTagNameNS("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "li");
            for (int j = 0; j < listed.getLength(); j++) {
                items.add(listed.item(j).getTextContent());
            }
            if (listed.getLength() == 0) {
                items.add(element.getTextContent());
            }
        }
        return items;
    }

    private static Element parsed(byte[] packet) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Without one of its own it prints what is wrong.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(packet)).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("the XMP packet is no XML: " + e.getMessage(), e);
        }
    }
}
