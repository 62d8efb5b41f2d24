package org.beleg.cite;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;

/** DataCite's XML, schema 4.6. */
final class DataciteXml {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <resource xmlns="http://datacite.org/schema/kernel-4" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="http://datacite.org/schema/kernel-4 \
            https://schema.datacite.org/meta/kernel-4.6/metadata.xsd">
            """;
    /** What stands for a DOI that is still to be assigned: DataCite's appendix 3. */
    private static final String NO_DOI = "(:tba)";

    /** Attributes of JSON that are called otherwise in XML; the others keep their names. */
    private static final Map<String, String> ATTRIBUTES =
            Map.of("schemeUri", "schemeURI", "rightsUri", "rightsURI", "lang", "xml:lang");

    private final StringBuilder out = new StringBuilder(HEAD);

    private DataciteXml() {}

    static String of(Work work) {
        Json.Obj coverage = new JsonObject().put("dateType", "Coverage").done();
        return new DataciteXml().write(new Datacite(work).attributes(coverage));
    }

    private String write(Json data) {
        mandatory(data);
        list("subjects", "subject", data.list("subjects"));
        parties("contributor", data.list("contributors"));
        list("dates", "date", data.list("dates"));
        element("  ", "language", data.text("language"));
        list("relatedIdentifiers", "relatedIdentifier", data.list("relatedIdentifiers"));
        group(
                "formats",
                data.list("formats"),
                f -> element("    ", "format", f.asString().orElse("")));
        element("  ", "version", data.text("version"));
        list("rightsList", "rights", data.list("rightsList"));
        list("descriptions", "description", data.list("descriptions"));
        nested("geoLocations", "geoLocation", data.list("geoLocations"));
        nested("fundingReferences", "fundingReference", data.list("fundingReferences"));
        return out + "</resource>\n";
    }

    private void mandatory(Json data) {
        JsonObject doi =
                new JsonObject().put("doi", data.string("doi").orElse(NO_DOI)).put("identifierType", "DOI");
        leaf("  ", "identifier", "doi", doi.done());
        parties("creator", data.list("creators"));
        list("titles", "title", data.list("titles"));
        data.get("publisher").ifPresent(p -> leaf("  ", "publisher", "name", p));
        element("  ", "publicationYear", data.text("publicationYear"));
        data.get("types").ifPresent(t -> leaf("  ", "resourceType", "resourceType", t));
    }

    /** Elements each of which has a text and attributes. */
    private void list(String name, String item, List<Json> items) {
        group(name, items, i -> leaf("    ", item, item, i));
    }

    /** Elements each of which has elements with a text. */
    private void nested(String name, String item, List<Json> items) {
        group(name, items, i -> nested("    ", item, i));
    }

    private void nested(String indent, String name, Json value) {
        if (value.members().isEmpty()) {
            element(indent, name, text(value));
            return;
        }
        out.append(indent).append('<').append(name).append(">\n");
        value.members().forEach((child, inner) -> nested(indent + "  ", child, inner));
        out.append(indent).append("</").append(name).append(">\n");
    }

    private static String text(Json value) {
        return value.asString()
                .or(() -> value.asNumber().map(BigDecimal::toPlainString))
                .orElse("");
    }

    private void parties(String role, List<Json> parties) {
        group(role + "s", parties, party -> {
            out.append("    <").append(role);
            attribute(role + "Type", party.text(role + "Type"));
            out.append(">\n");
            leaf("      ", role + "Name", "name", name(party));
            element("      ", "givenName", party.text("givenName"));
            element("      ", "familyName", party.text("familyName"));
            party.list("nameIdentifiers").forEach(i -> leaf("      ", "nameIdentifier", "nameIdentifier", i));
            party.list("affiliation").forEach(a -> leaf("      ", "affiliation", "name", a));
            out.append("    </").append(role).append(">\n");
        });
    }

    private static Json name(Json party) {
        return new JsonObject()
                .put("name", party.text("name"))
                .put("nameType", party.text("nameType"))
                .done();
    }

    private void group(String name, List<Json> items, Consumer<Json> write) {
        if (!items.isEmpty()) {
            out.append("  <").append(name).append(">\n");
            items.forEach(write);
            out.append("  </").append(name).append(">\n");
        }
    }

    /** An element whose text is one member and whose attributes are the others. */
    private void leaf(String indent, String name, String textMember, Json data) {
        out.append(indent).append('<').append(name);
        data.members().forEach((member, value) -> {
            if (!member.equals(textMember)) {
                attribute(
                        ATTRIBUTES.getOrDefault(member, member),
                        value.asString().orElse(""));
            }
        });
        out.append('>')
                .append(escaped(data.text(textMember)))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void element(String indent, String name, String text) {
        if (!text.isEmpty()) {
            leaf(indent, name, "text", new JsonObject().put("text", text).done());
        }
    }

    private void attribute(String name, String value) {
        if (!value.isEmpty()) {
            out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
