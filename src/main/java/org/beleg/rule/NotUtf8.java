package org.beleg.rule;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;

/** A file is not UTF-8. */
final class NotUtf8 implements Rule {
    @Override
    public Card card() {
        return new Card(
                "not-utf8",
                Severity.ERROR,
                "A file is not UTF-8",
                "Letters beyond ASCII are lost or become others; most programs show signs of their own "
                        + "instead, or stop.",
                "Convert the file to UTF-8 and look at the letters afterwards.");
    }

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.together(subject, Set.of(Flaw.Kind.NOT_UTF8, Flaw.Kind.UTF16), (several, draft) -> {
            Flaw first = several.first();
            String copy = first.file().replaceFirst("(\\.[^./]*)?$", ".utf8$1");
            draft.expected("UTF-8");
            if (first.kind() == Flaw.Kind.UTF16) {
                draft.fix("iconv -f UTF-16 -t UTF-8 " + first.file() + " > " + copy)
                        .say(first.file() + " is UTF-16, not UTF-8: it begins with the bytes " + first.found()
                                + ". Nothing in it was read.");
                return;
            }
            draft.fix(fix(several, copy))
                    .nearest(windows(first.found()))
                    .say(first.file() + " is not UTF-8: line " + first.line()
                            + ", column " + first.column() + " (byte " + first.offset() + ", counted from 0) has "
                            + (first.found().contains(" ") ? "the bytes " : "the byte ") + first.found()
                            + windows(first.found())
                                    .map(c -> ", which is “" + c + "” in windows-1252")
                                    .orElse("") + several.more() + ".");
        });
    }

    private static String fix(Flaws.Several several, String copy) {
        String file = several.first().file();
        return several.hasForeign()
                ? "Other letters of " + file + " are UTF-8 already, so the file must not be converted as a whole:"
                        + " put the right letter at each of these places."
                : "iconv -f WINDOWS-1252 -t UTF-8 " + file + " > " + copy;
    }

    private static Optional<String> windows(String hex) {
        String text = new String(HexFormat.ofDelimiter(" ").parseHex(hex), WINDOWS);
        return Optional.of(text)
                .filter(t -> t.indexOf(Sound.LOST) < 0 && t.chars().noneMatch(Character::isISOControl));
    }
}
