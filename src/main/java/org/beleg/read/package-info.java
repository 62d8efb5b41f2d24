/** A folder to a dataset, a file to rows. Reading never judges. The only door to Commons CSV. */
@NullMarked
package org.beleg.read;

import org.jspecify.annotations.NullMarked;
