/** What {@code beleg validate} is measured with: a generator of datasets, and the plain ways to do the same. No part of the jar. */
@NullMarked
package org.beleg.bench;

import org.jspecify.annotations.NullMarked;
