/** Points on the Earth, the outlines of countries, and the codes of ISO 3166-1. */
@NullMarked
package org.beleg.place;

import org.jspecify.annotations.NullMarked;
