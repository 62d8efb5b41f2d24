/** What passed, described: codebook, annotations, README and the contents of an archive. */
@NullMarked
package org.beleg.describe;

import org.jspecify.annotations.NullMarked;
