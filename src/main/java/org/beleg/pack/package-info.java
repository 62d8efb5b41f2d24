/** Contents to bag to zip, and the verifier of any bag. The only door to commons-compress. */
@NullMarked
package org.beleg.pack;

import org.jspecify.annotations.NullMarked;
