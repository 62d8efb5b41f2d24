/** Uncertain dates in EDTF and the calendar days they may stand for. */
@NullMarked
package org.beleg.time;

import org.jspecify.annotations.NullMarked;
