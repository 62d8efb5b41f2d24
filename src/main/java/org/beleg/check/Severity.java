package org.beleg.check;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
    /** It must be mended: nothing is released with it. */
    ERROR,
    /** It should be looked at: mended, or waived with a reason. */
    WARNING,
    /** It is good to know. */
    INFO;

    /** The word in every output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
