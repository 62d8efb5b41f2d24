package org.beleg.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a bag says of itself in {@code bag-info.txt} (RFC 8493, 2.2.2).
 *
 * @param file its name
 * @param tags in their order; a label may stand more than once
 */
record BagInfoTags(String file, List<Tag> tags) {
    private static final Pattern STRICT = Pattern.compile("([^:\\s](?:[^:]*[^:\\s])?):(?:[ \\t](.*))?");
    private static final Pattern OLD = Pattern.compile("\\s*([^:]*[^:\\s])\\s*:(.*)");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** A label and its value, unfolded. */
    record Tag(String label, String value) {
        boolean is(String other) {
            return label.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
        }
    }

    static BagInfoTags read(Store store, Declaration declaration, Faults faults) throws IOException {
        String file = declaration.infoFile();
        List<Tag> tags = new ArrayList<>();
        if (!store.files().containsKey(file)) {
            faults.add(Fault.info("bag-info-missing", file, "There is no " + file + "."));
            return new BagInfoTags(file, tags);
        }
        Pattern form = declaration.isOld() ? OLD : STRICT;
        TagFile.each(store, file, declaration.encoding(), faults).use((line, number) -> {
            Matcher parts = form.matcher(line);
            if (line.isBlank()) {
                return;
            }
            if (Character.isWhitespace(line.charAt(0)) && !tags.isEmpty()) {
                Tag folded = tags.remove(tags.size() - 1);
                tags.add(new Tag(folded.label(), (folded.value() + " " + line.strip()).strip()));
            } else if (parts.matches()) {
                String value = parts.group(2) == null ? "" : parts.group(2);
                tags.add(new Tag(String.valueOf(parts.group(1)), value.strip()));
            } else {
                faults.add(Fault.error("bag-info-malformed", file, "Line " + number + " of " + file + " is no tag.")
                        .but("<label>: <value>", line));
            }
        });
        return new BagInfoTags(file, List.copyOf(tags));
    }

    /** Every value of that label, in whatever case. */
    List<String> values(String label) {
        return tags.stream().filter(tag -> tag.is(label)).map(Tag::value).toList();
    }

    /** Holds what can be counted against what was counted. */
    void check(Verification.Counts counts, Faults faults) {
        List<String> stated = values("Payload-Oxum");
        String counted = counts.payloadBytes() + "." + counts.payloadFiles();
        for (String oxum : stated) {
            if (!oxum.equals(counted)) {
                faults.add(
                        Fault.error("payload-oxum-differs", file, "Payload-Oxum is not the payload's bytes and files.")
                                .but(oxum, counted));
            }
        }
        if (stated.size() > 1) {
            faults.error(
                    "payload-oxum-repeated", file, "Payload-Oxum stands " + stated.size() + " times in " + file + ".");
        }
        for (String date : values("Bagging-Date")) {
            if (!DAY.matcher(date).matches()) {
                faults.add(Fault.warning("bagging-date-malformed", file, "Bagging-Date is no day.")
                        .but("YYYY-MM-DD", date));
            }
        }
    }
}
