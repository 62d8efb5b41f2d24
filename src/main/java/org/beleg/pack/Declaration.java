package org.beleg.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code bagit.txt} says (RFC 8493, 2.1.1).
 *
 * @param version such as {@code 1.0}; empty if it does not say
 * @param encoding of the other tag files
 */
record Declaration(String version, Charset encoding) {
    static final String FILE = "bagit.txt";

    private static final int LONGEST = 4096;
    private static final Set<String> KNOWN = Set.of("0.93", "0.94", "0.95", "0.96", "0.97", "1.0");
    private static final String FORM = "BagIt-Version: 1.0 / Tag-File-Character-Encoding: UTF-8";
    private static final Pattern STRICT = Pattern.compile(
            "BagIt-Version: ([0-9]+\\.[0-9]+)(?:\\r\\n|\\r|\\n)Tag-File-Character-Encoding: (\\S+)(?:\\r\\n|\\r|\\n)?+");
    private static final Pattern LENIENT = Pattern.compile(
            "\\s*BagIt-Version\\s*:\\s*([0-9]+\\.[0-9]+)\\s*Tag-File-Character-Encoding\\s*:\\s*(\\S+)\\s*");

    /** Before 1.0 a bag's payload files need to be in one manifest only, and other things were looser. */
    boolean isOld() {
        return version.startsWith("0.");
    }

    /** Before 0.96 the bag's metadata had another file name. */
    String infoFile() {
        return Set.of("0.93", "0.94", "0.95").contains(version) ? "package-info.txt" : "bag-info.txt";
    }

    static Declaration read(Store store, Faults faults) throws IOException {
        if (!store.files().containsKey(FILE)) {
            faults.add(Fault.error("bagit-missing", FILE, "There is no bagit.txt: this is no bag.")
                    .fix("Give the folder that holds bagit.txt, or a zip of it."));
            return new Declaration("", StandardCharsets.UTF_8);
        }
        try (InputStream in = store.open(FILE)) {
            return parse(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8), faults);
        } catch (IOException e) {
            faults.add(store.unreadable(FILE, e));
            return new Declaration("", StandardCharsets.UTF_8);
        }
    }

    private static Declaration parse(String text, Faults faults) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (!plain.equals(text)) {
            faults.error("bagit-byte-order-mark", FILE, "bagit.txt begins with a byte order mark.");
        }
        Matcher lines = STRICT.matcher(plain);
        if (!lines.matches()) {
            faults.add(Fault.error("bagit-malformed", FILE, "bagit.txt is not exactly the two lines it must be.")
                    .but(FORM, plain.strip().replaceAll("\\R", " / ")));
            lines = LENIENT.matcher(plain);
            if (!lines.matches()) {
                return new Declaration("", StandardCharsets.UTF_8);
            }
        }
        String version = String.valueOf(lines.group(1));
        if (!KNOWN.contains(version)) {
            faults.add(Fault.error("bagit-version-unknown", FILE, "BagIt " + version + " is not known here.")
                    .but("0.93 to 0.97, or 1.0", version));
        }
        return new Declaration(version, charset(String.valueOf(lines.group(2)), faults));
    }

    private static Charset charset(String name, Faults faults) {
        try {
            Charset charset = Charset.forName(name);
            if (!charset.equals(StandardCharsets.UTF_8)) {
                faults.warning("tag-encoding-old", FILE, "The tag files are in " + name + ", not in UTF-8.");
            }
            return charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            faults.add(Fault.error("tag-encoding-unknown", FILE, "The encoding of the tag files is not known here.")
                    .but("UTF-8", name));
            return StandardCharsets.UTF_8;
        }
    }
}
