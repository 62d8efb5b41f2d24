/** Statistics of each column, counted in the same pass as the rules. */
@NullMarked
package org.beleg.profile;

import org.jspecify.annotations.NullMarked;
