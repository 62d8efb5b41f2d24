package org.beleg.language;

import java.util.Locale;

/** What a word may say of how a text presents a proposition. */
public enum Marker {
    /** Somebody else says so; among them words that have other uses too. */
    HEARSAY,
    /** Somebody else says so, beyond doubt. */
    HEARSAY_STRONG,
    /** It is not so; among them words that have other uses too. */
    NEGATION,
    /** It is not so, beyond doubt. */
    NEGATION_STRONG,
    /** What somebody says is rejected. */
    DENIAL,
    /** It is still to come; among them words that have other uses too. */
    FUTURE,
    /** It is still to come, beyond doubt. */
    FUTURE_STRONG,
    /** It is tried; among them words that have other uses too. */
    ATTEMPT,
    /** It is tried, beyond doubt. */
    ATTEMPT_STRONG,
    /** It is meant to be; among them words that have other uses too. */
    INTENT,
    /** It is meant to be, beyond doubt. */
    INTENT_STRONG,
    /** It is asked for; among them words that have other uses too. */
    DEMAND,
    /** It is asked for, beyond doubt. */
    DEMAND_STRONG;

    /** The name of its list in a file on a language. */
    String word() {
        String[] parts = name().toLowerCase(Locale.ROOT).split("_", -1);
        return parts.length == 1 ? parts[0] : parts[0] + "Strong";
    }
}
