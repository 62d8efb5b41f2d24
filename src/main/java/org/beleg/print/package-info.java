/** XHTML and CSS to tagged, archival, byte-stable PDF. The only door to openhtmltopdf and PDFBox. */
@NullMarked
package org.beleg.print;

import org.jspecify.annotations.NullMarked;
