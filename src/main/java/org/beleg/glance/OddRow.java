package org.beleg.glance;

/** Goes over a row that is not as it should be, to where Commons CSV sees its end. */
final class OddRow {
    private int lines;

    /** How many lines ended in what was passed last. */
    int lines() {
        return lines;
    }

    /**
     * Goes over a row.
     *
     * @return the place after its line feed; the end if it has none
     */
    int pass(byte[] bytes, int start, int end) {
        lines = 0;
        boolean cellStart = true;
        boolean inside = false;
        int at = start;
        byte c = 0;
        while (at < end && (inside || c != '\n')) {
            byte before = c;
            c = bytes[at];
            lines += c == '\r' || (c == '\n' && before != '\r') ? 1 : 0;
            if (inside) {
                if (c == '"') {
                    boolean doubled = at + 1 < end && bytes[at + 1] == '"';
                    inside = doubled;
                    at += doubled ? 1 : 0;
                    cellStart = false;
                }
            } else {
                inside = c == '"' && cellStart;
                cellStart = c == ',' || c == '\n' || c == '\r';
            }
            at++;
        }
        return at;
    }
}
