/** The hand-written part of a codebook: its sections, what each is for, and how they are printed. */
@NullMarked
package org.beleg.manual;

import org.jspecify.annotations.NullMarked;
