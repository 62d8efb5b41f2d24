package org.beleg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Names in an archive are strangers' words. */
final class VerdictTest {
    @Test
    void nothingInANameSteersATerminal() {
        assertEquals("data/\\u001b[31mx\\u000a", Verdict.harmless("data/\u001b[31mx\n"));
        assertEquals("\\u202egnp.x", Verdict.harmless("\u202egnp.x"));
        assertEquals("data/Ñúñez ڕ 🙂", Verdict.harmless("data/Ñúñez ڕ 🙂"));
    }
}
