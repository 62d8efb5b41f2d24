/** The figures of a codebook: what the data show, as pictures with captions and with words for those who cannot see them. */
@NullMarked
package org.beleg.figure;

import org.jspecify.annotations.NullMarked;
