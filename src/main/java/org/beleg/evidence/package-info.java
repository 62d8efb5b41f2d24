/** Tools for the coder: passages found again in another text, and a page that shows a text with what rests on it. */
@NullMarked
package org.beleg.evidence;

import org.jspecify.annotations.NullMarked;
