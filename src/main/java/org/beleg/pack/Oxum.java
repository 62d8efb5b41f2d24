package org.beleg.pack;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beleg.pack.Verification.Counts;

/** Reads the bag's metadata and holds {@code Payload-Oxum} against the payload (RFC 8493, 2.2.2). */
final class Oxum {
    private static final String LABEL = "payload-oxum";
    private static final Pattern STRICT = Pattern.compile("([^:\\s](?:[^:]*[^:\\s])?):(?:[ \\t](.*))?");
    private static final Pattern OLD = Pattern.compile("\\s*([^:]*[^:\\s])\\s*:(.*)");

    private Oxum() {}

    static void check(Store store, Declaration declaration, Counts counts, Faults faults) throws IOException {
        String file = declaration.infoFile();
        if (!store.files().containsKey(file)) {
            faults.add(Fault.info("bag-info-missing", file, "There is no " + file + "."));
            return;
        }
        Pattern form = declaration.isOld() ? OLD : STRICT;
        int seen = 0;
        List<String> lines = TagFile.lines(store, file, declaration.encoding(), faults);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || (i > 0 && Character.isWhitespace(line.charAt(0)))) {
                continue;
            }
            Matcher tag = form.matcher(line);
            if (!tag.matches()) {
                faults.add(Fault.error("bag-info-malformed", file, "Line " + (i + 1) + " of " + file + " is no tag.")
                        .but("<label>: <value>", line));
            } else if (String.valueOf(tag.group(1)).toLowerCase(Locale.ROOT).equals(LABEL)) {
                compare(String.valueOf(tag.group(2)).strip(), file, counts, faults);
                seen++;
            }
        }
        if (seen > 1) {
            faults.error("payload-oxum-repeated", file, "Payload-Oxum stands " + seen + " times in " + file + ".");
        }
    }

    private static void compare(String stated, String file, Counts counts, Faults faults) {
        String counted = counts.payloadBytes() + "." + counts.payloadFiles();
        if (!stated.equals(counted)) {
            faults.add(Fault.error("payload-oxum-differs", file, "Payload-Oxum is not the payload's bytes and files.")
                    .but(stated, counted));
        }
    }
}
