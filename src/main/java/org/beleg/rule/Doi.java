package org.beleg.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A DOI without its address, in lower case. */
record Doi() implements Form {
    private static final String EXPECTED = "a bare DOI in lower case such as 10.5281/zenodo.12345678";
    private static final Pattern FORM = Pattern.compile("10\\.[0-9]{4,9}/[-._;()/:a-z0-9]+");

    @Override
    public Optional<Fault> fault(String text) {
        if (FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        Optional<String> nearest =
                Optional.of(bare(text)).filter(t -> FORM.matcher(t).matches());
        return Optional.of(
                new Fault(nearest.isPresent() ? "is not bare and in lower case" : "is no DOI", EXPECTED, nearest));
    }

    private static String bare(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(https?://)?(dx\\.)?(doi\\.org/)", "")
                .replaceFirst("^doi: ?", "");
    }
}
