package org.beleg.manual;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/**
 * A table of a manual.
 *
 * @param head the words of its head
 * @param rows the words of its cells, row by row, as many in each as the head has
 */
public record Grid(List<String> head, List<List<String>> rows) {
    public Grid {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    static Grid of(Node table) {
        List<List<String>> lines = new ArrayList<>();
        table.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow) {
                    lines.add(new ArrayList<>());
                } else if (node instanceof TableCell) {
                    lines.get(lines.size() - 1).add(Manual.words(node).strip());
                }
                visitChildren(node);
            }
        });
        return new Grid(lines.get(0), lines.subList(1, lines.size()));
    }
}
