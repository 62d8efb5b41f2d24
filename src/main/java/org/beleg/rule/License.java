package org.beleg.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beleg.dataset.Nearest;

/** An identifier of the SPDX licence list, in the list's own spelling. */
record License() implements Form {
    private static final String LIST = "spdx-license-ids.txt";

    /** Each identifier, and whether the list of CITATION.cff 1.2.0 has it. */
    private static final Map<String, Boolean> IDS = read();

    @Override
    public Optional<Fault> fault(String text) {
        return IDS.containsKey(text)
                ? Optional.empty()
                : Optional.of(
                        new Fault("is not in the SPDX licence list", "an identifier such as CC-BY-4.0", nearest(text)));
    }

    /** Whether it is an identifier that CITATION.cff does not know. */
    static boolean isUnknownToCff(String id) {
        return !IDS.getOrDefault(id, true);
    }

    private static Optional<String> nearest(String text) {
        String plain = plain(text);
        return IDS.keySet().stream()
                .filter(id -> plain(id).equals(plain))
                .findFirst()
                .or(() -> Nearest.of(text, IDS.keySet()));
    }

    private static String plain(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    private static Map<String, Boolean> read() {
        Map<String, Boolean> ids = new LinkedHashMap<>();
        try (InputStream in = License.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + LIST);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> ids.put(line.replace(" +", ""), !line.endsWith(" +")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }
}
