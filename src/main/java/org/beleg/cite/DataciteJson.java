package org.beleg.cite;

import org.beleg.json.JsonObject;
import org.beleg.json.JsonPrinter;

/**
 * DataCite's JSON, the attributes object of its API. Its JSON Schema stopped at 4.5, so the period covered is written as
 * 4.5 did.
 */
final class DataciteJson {
    private DataciteJson() {}

    static String of(Work work) {
        return JsonPrinter.pretty(new Datacite(work)
                .attributes(new JsonObject()
                        .put("dateType", "Other")
                        .put("dateInformation", "Coverage")
                        .done()));
    }
}
