package org.beleg.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.beleg.dataset.Anchor;

/** What the page says of each record: its name, and where its passages are. */
final class Cards {
    private Cards() {}

    static void write(List<Page.Mark> marks, StringBuilder out) {
        Map<String, List<Page.Mark>> byRecord = new TreeMap<>();
        marks.stream()
                .filter(m -> !m.record().isEmpty())
                .forEach(m -> byRecord.computeIfAbsent(m.record(), r -> new ArrayList<>())
                        .add(m));
        byRecord.forEach((record, own) -> card(record, own, out));
    }

    private static void card(String record, List<Page.Mark> own, StringBuilder out) {
        boolean contradicted = own.stream().anyMatch(m -> m.kind().equals(Anchor.CONTRADICTS));
        String title = own.get(0).title();
        out.append("<section tabindex=\"-1\" data-record=\"")
                .append(Page.escape(record))
                .append(contradicted ? "\" class=\"contradicted" : "")
                .append("\"><h3 dir=\"auto\">")
                .append(Page.escape(title.isEmpty() ? record : record + " · " + title))
                .append("</h3><ul>");
        own.forEach(m -> out.append("<li><a href=\"#t")
                .append(m.span().start())
                .append("\">")
                .append(m.span())
                .append("</a> ")
                .append(Page.escape(m.kind()))
                .append("</li>"));
        out.append("</ul></section>");
    }
}
