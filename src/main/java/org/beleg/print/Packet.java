package org.beleg.print;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes what is said about a document as an XMP packet (ISO 16684-1) of a PDF/A-3a and PDF/UA-1 file. */
final class Packet {
    private static final String HEAD = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
              xmlns:xmp="http://ns.adobe.com/xap/1.0/"
              xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
              xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
              xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
              xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
              xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
              xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
              xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            """;

    // PDF/A-3 knows no pdfuaid; it has to be described where it is used (ISO 19005-3, 6.6.2.3).
    private static final String TAIL = """
            <pdfaid:part>3</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
              <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
              <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
              <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
              <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
              </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;

    private final StringBuilder out = new StringBuilder(HEAD);

    private Packet() {}

    /** The packet for that imprint, the file known by that name. */
    static byte[] of(Imprint imprint, UUID name) {
        Packet packet = new Packet();
        packet.describe(imprint);
        packet.date(imprint);
        packet.text("xmpMM:DocumentID", "uuid:" + name);
        packet.text("xmpMM:InstanceID", "uuid:" + name);
        return packet.out.append(TAIL).toString().getBytes(StandardCharsets.UTF_8);
    }

    private void describe(Imprint imprint) {
        text("dc:format", "application/pdf");
        list("dc:title", "Alt", List.of(imprint.title()));
        list("dc:creator", "Seq", imprint.authors());
        list("dc:description", "Alt", List.of(imprint.subject()));
        list("dc:subject", "Bag", imprint.keywords());
        list("dc:language", "Bag", List.of(imprint.language()));
        imprint.identifier().ifPresent(identifier -> text("dc:identifier", identifier));
        list("dc:rights", "Alt", List.of(imprint.rights()));
        text("xmpRights:Marked", "True");
        imprint.rightsUrl().ifPresent(url -> text("xmpRights:WebStatement", url));
        text("pdf:Keywords", imprint.keywordLine());
        text("pdf:Producer", imprint.producer());
        text("xmp:CreatorTool", imprint.producer());
    }

    private void date(Imprint imprint) {
        String moment = imprint.date() + "T00:00:00Z";
        text("xmp:CreateDate", moment);
        text("xmp:ModifyDate", moment);
        text("xmp:MetadataDate", moment);
        list("dc:date", "Seq", List.of(imprint.date().toString()));
    }

    private void text(String name, String value) {
        out.append('<')
                .append(name)
                .append('>')
                .append(escape(value))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void list(String name, String kind, List<String> values) {
        String open = kind.equals("Alt") ? "<rdf:li xml:lang=\"x-default\">" : "<rdf:li>";
        String items =
                values.stream().map(value -> open + escape(value) + "</rdf:li>").collect(Collectors.joining());
        if (!values.isEmpty()) {
            out.append("<%s><rdf:%s>%s</rdf:%s></%s>\n".formatted(name, kind, items, kind, name));
        }
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
