package org.beleg.pack;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code fetch.txt} says (RFC 8493, 2.2.3). It is read, and never followed.
 *
 * @param urls where a file is to be had, by its path
 */
record FetchList(Map<String, String> urls) {
    static final String FILE = "fetch.txt";
    private static final Pattern LINE = Pattern.compile("(\\S+)[ \\t]+([0-9]+|-)[ \\t]+(.+)");

    static FetchList read(Store store, Declaration declaration, Faults faults) throws IOException {
        Map<String, String> urls = new LinkedHashMap<>();
        if (!store.files().containsKey(FILE)) {
            return new FetchList(urls);
        }
        List<String> lines = TagFile.lines(store, FILE, declaration.encoding(), faults);
        for (int i = 0; i < lines.size(); i++) {
            Matcher parts = LINE.matcher(lines.get(i));
            if (!parts.matches()) {
                faults.add(Fault.error("fetch-line-malformed", FILE, "Line " + (i + 1) + " of fetch.txt is malformed.")
                        .but("<URL> <length or -> <path>", lines.get(i)));
                continue;
            }
            String path = BagPath.decoded(parts.group(3), declaration.isOld());
            if (BagPath.escapes(path) || !BagPath.isPayload(path)) {
                faults.error(
                        "path-escapes",
                        FILE,
                        "'" + path + "' in line " + (i + 1) + " of fetch.txt leads out of the"
                                + " payload; it is not followed.");
            } else {
                urls.put(path, parts.group(1));
            }
        }
        faults.warning(
                "fetch-not-followed",
                FILE,
                "fetch.txt lists " + urls.size() + " file(s) to be had elsewhere; nothing was fetched.");
        return new FetchList(urls);
    }

    void compare(Ledger ledger, List<Manifest> manifests, Faults faults) {
        for (String path : urls.keySet()) {
            for (Manifest manifest : manifests) {
                if (!manifest.isTag() && !ledger.lists(manifest, path)) {
                    faults.error(
                            "fetch-not-in-manifest",
                            path,
                            "'" + path + "' is in fetch.txt and not in '" + manifest.file() + "'.");
                }
            }
        }
    }
}
