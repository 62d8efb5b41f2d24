package org.beleg.cite;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beleg.dataset.About;

/**
 * A licence as metadata name it.
 *
 * @param spdx its SPDX identifier; empty where the dataset gives an expression or a licence of its own
 * @param name its full name
 * @param url where its text is
 */
public record License(Optional<String> spdx, String name, Optional<String> url) {
    /** Name and address of the licences that data carry; SPDX has a page for any other. */
    private static final Map<String, String[]> KNOWN = Map.ofEntries(
            creativeCommons("by", "Attribution"),
            creativeCommons("by-sa", "Attribution Share Alike"),
            creativeCommons("by-nc", "Attribution Non Commercial"),
            creativeCommons("by-nc-sa", "Attribution Non Commercial Share Alike"),
            creativeCommons("by-nd", "Attribution No Derivatives"),
            creativeCommons("by-nc-nd", "Attribution Non Commercial No Derivatives"),
            known(
                    "CC0-1.0",
                    "Creative Commons Zero v1.0 Universal",
                    "https://creativecommons.org/publicdomain/zero/1.0/legalcode"),
            known(
                    "ODbL-1.0",
                    "Open Data Commons Open Database License v1.0",
                    "https://opendatacommons.org/licenses/odbl/1-0/"),
            known(
                    "ODC-By-1.0",
                    "Open Data Commons Attribution License v1.0",
                    "https://opendatacommons.org/licenses/by/1-0/"),
            known(
                    "PDDL-1.0",
                    "Open Data Commons Public Domain Dedication & License 1.0",
                    "https://opendatacommons.org/licenses/pddl/1-0/"),
            known(
                    "DL-DE-BY-2.0",
                    "Data licence Germany – attribution – version 2.0",
                    "https://www.govdata.de/dl-de/by-2-0"),
            known(
                    "DL-DE-ZERO-2.0",
                    "Data licence Germany – zero – version 2.0",
                    "https://www.govdata.de/dl-de/zero-2-0"),
            known(
                    "CDLA-Permissive-2.0",
                    "Community Data License Agreement Permissive 2.0",
                    "https://cdla.dev/permissive-2-0"));

    /** The licence of a dataset, with the address that the dataset gives, if it gives one. */
    public static License of(About about) {
        License license = of(about.license());
        return new License(license.spdx, license.name, about.licenseUrl().or(license::url));
    }

    private static License of(String license) {
        String id = Text.clean(license);
        String[] known = KNOWN.get(id);
        if (known != null) {
            return new License(Optional.of(id), known[0], Optional.of(known[1]));
        }
        boolean listed = id.matches("[A-Za-z0-9.+-]+") && !id.startsWith("LicenseRef-");
        return listed
                ? new License(Optional.of(id), id, Optional.of("https://spdx.org/licenses/" + id + ".html"))
                : new License(Optional.empty(), id, Optional.empty());
    }

    private static Map.Entry<String, String[]> creativeCommons(String terms, String name) {
        return known(
                "CC-" + terms.toUpperCase(Locale.ROOT) + "-4.0",
                "Creative Commons " + name + " 4.0 International",
                "https://creativecommons.org/licenses/" + terms + "/4.0/legalcode");
    }

    private static Map.Entry<String, String[]> known(String id, String name, String url) {
        return Map.entry(id, new String[] {name, url});
    }
}
