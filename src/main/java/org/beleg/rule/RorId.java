package org.beleg.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An identifier of the Research Organization Registry as its address, with its two check digits. */
record RorId() implements Form {
    private static final String START = "https://ror.org/";
    private static final String EXPECTED = "an address such as " + START + "02mhbdp94";
    private static final String BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Pattern ID = Pattern.compile("0([0-9a-hj-km-np-tv-z]{6})([0-9]{2})");

    @Override
    public Optional<Fault> fault(String text) {
        Matcher id = ID.matcher(text.startsWith(START) ? text.substring(START.length()) : "");
        if (!id.matches()) {
            return Optional.of(new Fault("is no ROR", EXPECTED, rewritten(text)));
        }
        String check = check(id.group(1));
        return check.equals(id.group(2))
                ? Optional.empty()
                : Fault.of("is mistyped: after these letters the last two digits would have to be " + check, EXPECTED);
    }

    private static Optional<String> rewritten(String text) {
        String last = text.strip()
                .replaceFirst("^(https?://)?(www\\.)?ror\\.org/", "")
                .toLowerCase(Locale.ROOT);
        return Optional.of(START + last.replaceFirst("/$", ""))
                .filter(t -> !t.equals(text))
                .filter(t -> new RorId().fault(t).isEmpty());
    }

    static String check(String letters) {
        long number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * 32 + BASE_32.indexOf(letters.charAt(i));
        }
        return String.format(Locale.ROOT, "%02d", 98 - number * 100 % 97);
    }
}
