package org.beleg.describe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The licence of the data as the archive holds it: its full text where the toolkit has it, else where to find it. */
final class License {
    private License() {}

    static byte[] bytes(String spdx) throws IOException {
        String plain = spdx.replaceAll("[^A-Za-z0-9.+-]", "");
        try (InputStream text = License.class.getResourceAsStream("licenses/" + plain + ".txt")) {
            if (text != null) {
                return text.readAllBytes();
            }
        }
        return (spdx + "\n\nThe text of this licence: https://spdx.org/licenses/" + plain + ".html\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
