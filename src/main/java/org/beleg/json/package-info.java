/** Strict reading and ordered printing of JSON; JSON Schema as the judge of one row. The only door to Jackson, everit and org.json. */
@NullMarked
package org.beleg.json;

import org.jspecify.annotations.NullMarked;
