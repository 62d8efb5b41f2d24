package org.beleg.rule;

import java.util.Optional;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;

/** What a row is good for. */
final class Standing {
    private Standing() {}

    /** Whether a record stands: it was neither retracted nor merged into another. */
    static boolean stands(Row row) {
        return row.meaning(Role.STATUS)
                .filter(s -> s.equals("retracted") || s.equals("merged"))
                .isEmpty();
    }

    /** Whether the row is the source's own voice. */
    static boolean isOwnVoice(Row row) {
        return row.table()
                .evidence()
                .exempt()
                .filter(own -> row.get(own.column()).equals(Optional.of(own.value())))
                .isPresent();
    }
}
