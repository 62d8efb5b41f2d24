package org.beleg.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An ORCID iD without its address, {@code 0000-0002-1825-0097}: check character of ISO 7064 MOD 11-2, ORCID's ranges. */
record OrcidId() implements Form {
    private static final String EXPECTED = "four groups of four such as 0000-0002-1825-0097";
    private static final Pattern FORM = Pattern.compile("([0-9]{4}-){3}[0-9]{3}[0-9X]");

    @Override
    public Optional<Fault> fault(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.of(new Fault("is no bare ORCID iD", EXPECTED, rewritten(text)));
        }
        String digits = text.replace("-", "");
        char check = check(digits.substring(0, 15));
        if (digits.charAt(15) != check) {
            return Fault.of("is mistyped: after these digits the last character would have to be " + check, EXPECTED);
        }
        return isGiven(Long.parseLong(digits.substring(0, 15)))
                ? Optional.empty()
                : Fault.of("is made up: ORCID gives out no such number", EXPECTED);
    }

    /** The iD as it is to be written, for one given with its address, without hyphens or with a small x. */
    private static Optional<String> rewritten(String text) {
        String last = text.strip().replaceFirst("^.*orcid\\.org/", "").toUpperCase(Locale.ROOT);
        String digits = last.replaceAll("[ \u2010-\u2015-]", "");
        return digits.matches("[0-9]{15}[0-9X]")
                ? Optional.of(digits.replaceAll("(.{4})(?=.)", "$1-"))
                        .filter(t -> new OrcidId().fault(t).isEmpty())
                : Optional.empty();
    }

    static char check(String digits) {
        int total = 0;
        for (int i = 0; i < digits.length(); i++) {
            total = (total + (digits.charAt(i) - '0')) * 2;
        }
        int check = (12 - total % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    private static boolean isGiven(long number) {
        return (number >= 15_000_000 && number <= 35_000_000)
                || (number >= 900_000_000_000L && number <= 900_100_000_000L);
    }
}
