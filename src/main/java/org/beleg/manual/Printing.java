package org.beleg.manual;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;

/** Prints sections of one manual as XHTML, each under the number, rank and name that it was given in a book. */
public final class Printing {
    private static final int DEEPEST = 6;

    private final Map<Section, Place> places = new HashMap<>();
    private final Map<Node, String> ids = new HashMap<>();
    private final Map<String, String> bySlug = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<Section> away = new HashSet<>();

    /** Nothing has a place yet. */
    public Printing() {}

    /**
     * Where in a book a section stands.
     *
     * @param number such as {@code 4.2}; empty where its heading bears none
     * @param id what links lead to
     * @param rank of its heading, 2 to 6
     */
    public record Place(String number, String id, int rank) {}

    /** Says where a section stands; to be said once of each, of all before any is printed, so that links find it. */
    public void put(Section section, Place place) {
        places.put(section, place);
        known.add(place.id());
        bySlug.putIfAbsent(slug(section.title()), place.id());
        section.heading().ifPresent(heading -> {
            ids.put(heading, place.id());
            heading.setLevel(Math.min(DEEPEST, place.rank()));
            if (!place.number().isEmpty()) {
                heading.prependChild(new Text(place.number() + "\u2002"));
            }
        });
    }

    /** The same of a section that does not stand in the one it was written in, but elsewhere. */
    public void putAway(Section section, Place place) {
        away.add(section);
        put(section, place);
    }

    /** A section with its heading and all that is below it; empty where it has no place. */
    public String whole(Section section) {
        if (!places.containsKey(section)) {
            return "";
        }
        return section.heading().map(heading -> renderer().render(heading)).orElse("") + below(section);
    }

    /** What stands below the heading of a section, with the sections in it that were not put elsewhere. */
    public String below(Section section) {
        return own(section)
                + section.sections().stream()
                        .filter(s -> !away.contains(s))
                        .map(this::whole)
                        .collect(Collectors.joining());
    }

    /** What stands between the heading of a section and the next heading. */
    public String own(Section section) {
        StringBuilder out = new StringBuilder();
        for (Node block : section.blocks()) {
            block.accept(new Links());
            out.append(renderer().render(block));
        }
        return out.toString();
    }

    private HtmlRenderer renderer() {
        return HtmlRenderer.builder()
                .extensions(Manual.EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> this::attributes)
                .build();
    }

    private void attributes(Node node, String tag, Map<String, String> attributes) {
        String id = ids.get(node);
        if (id != null) {
            attributes.put("id", id);
        }
        if (node instanceof TableCell cell) {
            if (attributes.remove("align") != null && cell.getAlignment() != TableCell.Alignment.LEFT) {
                attributes.put("class", "number");
            }
            if (cell.isHeader()) {
                attributes.put("scope", "col");
            }
        }
        if (node instanceof TableBlock) {
            // On a narrow screen it is moved sideways, which is to be done by keys, too.
            attributes.put("tabindex", "0");
        }
        // Not on items of lists: the PDF would put their marks over their first words.
        if (tag.equals("p") || tag.equals("td") || tag.equals("th") || node instanceof Heading) {
            attributes.put("dir", "auto");
        }
    }

    /** Turns links to headings into links to their sections; of those that lead nowhere only the words are left. */
    private final class Links extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            visitChildren(link);
            String to = link.getDestination();
            if (to.startsWith("#") && !known.contains(to.substring(1))) {
                String id = bySlug.get(slug(to.substring(1)));
                if (id == null) {
                    Manual.unwrap(link);
                } else {
                    link.setDestination("#" + id);
                }
            }
        }
    }

    private static String slug(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
