package org.beleg.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.Role;
import org.beleg.dataset.Source;
import org.beleg.dataset.SourceText;

/** The text held is not the text of the source that was coded. */
final class SourceTextChanged implements Rule {
    private static final String MARK = "\uFEFF";

    @Override
    public Card card() {
        return new Card(
                        "source-text-changed",
                        Severity.ERROR,
                        "The text held is not the text of the source that was coded",
                        "Offsets counted in one text mean nothing in another: no anchor of this source can be trusted.",
                        "Hold the text that was coded, byte for byte, or make the anchors anew on this one and correct the"
                                + " fingerprint and length of the source.")
                .judging(Role.SOURCE_SHA256, Role.SOURCE_LENGTH);
    }

    static String why(String source) {
        return "the text of " + source + " is not the one that was coded";
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        boolean sources = subject.dataset().tables(Role.SOURCE_SHA256).findAny().isPresent();
        return sources ? Optional.of(Inspection.ofDataset(findings -> judge(subject, findings))) : Optional.empty();
    }

    private static void judge(Subject subject, Findings findings) {
        for (Source source : subject.dataset().sources()) {
            Optional<SourceText> text = subject.texts().of(source.id());
            if (text.isEmpty()) {
                subject.dataset()
                        .table(source.table())
                        .ifPresent(t -> findings.notEvaluated(t, SourceNotHeld.why(source.id()), 1));
            } else if (!Proof.isDescribed(source, text.get())) {
                String has = String.join(", ", differences(source, text.get()));
                findings.at(source.path())
                        .table(source.table())
                        .line(source.line())
                        .record(Optional.of(source.id()))
                        .found(has)
                        .expected("sha256 " + source.sha256() + ", " + source.codePoints() + " code points")
                        .say(source.id() + ": the text held has " + has + "; the dataset says otherwise, so its"
                                + " anchors cannot be trusted." + wrapping(source, text.get()));
            }
        }
    }

    /** What programs do to a text that nobody asked for, and is easily undone. */
    private static String wrapping(Source source, SourceText text) {
        String plain = text.text().replace("\r\n", "\n");
        if (isCoded(plain, source)) {
            return " Only its line ends are others: CR LF, where the text that was coded has LF; Git's autocrlf does that.";
        }
        return plain.startsWith(MARK) && isCoded(plain.substring(MARK.length()), source)
                ? " Only a byte order mark was put before it"
                        + (plain.equals(text.text()) ? "." : ", and its line ends are CR LF.")
                : "";
    }

    private static boolean isCoded(String text, Source source) {
        return Fingerprint.sha256(text.getBytes(StandardCharsets.UTF_8)).equals(source.sha256());
    }

    private static List<String> differences(Source source, SourceText text) {
        List<String> differences = new ArrayList<>();
        if (!text.isUtf8()) {
            differences.add("bytes that are not UTF-8");
        }
        if (!text.sha256().equals(source.sha256())) {
            differences.add("sha256 " + text.sha256());
        }
        if (source.codePoints() >= 0 && source.codePoints() != text.length()) {
            differences.add(text.length() + " code points");
        }
        return differences;
    }
}
