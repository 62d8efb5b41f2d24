package org.beleg.cite;

import java.util.Arrays;
import java.util.List;
import org.beleg.dataset.About;
import org.beleg.dataset.Party;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;
import org.beleg.json.JsonPrinter;

/** CSL-JSON, an array of one item, as reference managers exchange it. */
final class CslJson {
    private CslJson() {}

    static String of(Work work) {
        return JsonPrinter.pretty(new Json.Arr(List.of(item(work))));
    }

    /** The item. */
    static Json item(Work work) {
        About about = work.about();
        return Text.clean(new JsonObject()
                .put("id", work.key())
                .put("type", "dataset")
                .put("title", work.title())
                .put("author", about.creators().stream().map(CslJson::name).toList())
                .put(
                        "issued",
                        new JsonObject().put("date-parts", dateParts(work)).done())
                .put("version", about.version())
                .put("publisher", about.publisher())
                .put("DOI", about.doi())
                .put("URL", work.link())
                .put("language", about.language())
                .put("abstract", about.description())
                .put("keyword", String.join(", ", about.keywords()))
                .put("note", work.note())
                .done());
    }

    private static List<Json> dateParts(Work work) {
        return work.day().or(work::year).stream()
                .<Json>map(d -> new Json.Arr(Arrays.stream(d.split("-", -1))
                        .map(part -> Json.of(Long.parseLong(part)))
                        .toList()))
                .toList();
    }

    private static Json name(Party party) {
        return party instanceof Party.Person person
                ? new JsonObject()
                        .put("family", person.familyName())
                        .put("given", person.givenName())
                        .done()
                : new JsonObject().put("literal", party.fullName()).done();
    }
}
