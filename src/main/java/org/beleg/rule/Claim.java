package org.beleg.rule;

import org.beleg.dataset.Role;
import org.beleg.dataset.Row;

/** How a record is claimed: its modality, and whether it is itself an act of speech. */
final class Claim {
    private Claim() {}

    /** The modality of a record, in the toolkit's words. */
    static String modality(Row row) {
        return row.meaning(Role.MODALITY).orElse("");
    }

    /** Whether it is the claim of somebody else. */
    static boolean isOthers(Row row) {
        return modality(row).equals("reported") || modality(row).equals("denied");
    }

    /** Whether the record is about somebody who says something; then words of saying are what it is about. */
    static boolean isSpeech(Row row) {
        return row.meaning(Role.EVENT_CLASS).filter("speech_act"::equals).isPresent();
    }
}
