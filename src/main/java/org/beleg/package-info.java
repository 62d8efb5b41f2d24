/** The verbs of the toolkit, for programs. */
@NullMarked
package org.beleg;

import org.jspecify.annotations.NullMarked;
