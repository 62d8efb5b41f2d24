/** A dataset as a citation: CITATION.cff, BibTeX, RIS, CSL, DataCite, a line of text. The only door to citeproc. */
@NullMarked
package org.beleg.cite;

import org.jspecify.annotations.NullMarked;
