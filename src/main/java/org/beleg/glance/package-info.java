/** What can be told of a row over its bytes alone, without reading it as text: enough to accept most rows. */
@NullMarked
package org.beleg.glance;

import org.jspecify.annotations.NullMarked;
