/** What a dataset is: its description, tables, columns, rows, sources and anchors. No reading, no judging. */
@NullMarked
package org.beleg.dataset;

import org.jspecify.annotations.NullMarked;
