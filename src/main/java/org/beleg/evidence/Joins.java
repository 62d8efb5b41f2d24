package org.beleg.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beleg.dataset.Anchor;

/** Which passages contradict which: the passage a record rests on, and those that speak against it. */
final class Joins {
    private final Map<Page.Mark, List<Join>> from = new HashMap<>();

    /** A way from a passage to the one it is joined with. */
    private record Join(Page.Mark to, String name) {}

    Joins(List<Page.Mark> marks) {
        Map<String, List<Page.Mark>> primary = new HashMap<>();
        marks.stream()
                .filter(m -> m.kind().equals(Anchor.PRIMARY))
                .forEach(m -> primary.computeIfAbsent(m.record(), r -> new ArrayList<>())
                        .add(m));
        for (Page.Mark against : marks) {
            if (against.kind().equals(Anchor.CONTRADICTS)) {
                for (Page.Mark claim : primary.getOrDefault(against.record(), List.of())) {
                    add(against, new Join(claim, "to the passage of " + claim.record() + " that this contradicts"));
                    add(claim, new Join(against, "to the passage that contradicts " + claim.record()));
                }
            }
        }
    }

    private void add(Page.Mark mark, Join join) {
        from.computeIfAbsent(mark, m -> new ArrayList<>()).add(join);
    }

    /** What stands after a passage: a link to each that it is joined with. */
    String after(Page.Mark mark) {
        StringBuilder links = new StringBuilder();
        for (Join join : from.getOrDefault(mark, List.of())) {
            links.append("<a class=\"join\" href=\"#t")
                    .append(join.to().span().start())
                    .append("\" data-from=\"t")
                    .append(mark.span().start())
                    .append(mark.kind().equals(Anchor.CONTRADICTS) ? "\" data-against=\"" : "")
                    .append("\" dir=\"ltr\" lang=\"en\" aria-label=\"")
                    .append(Page.escape(join.name()))
                    .append("\">\u21c4\u00a0")
                    .append(Page.escape(mark.record()))
                    .append("</a>");
        }
        return links.toString();
    }
}
