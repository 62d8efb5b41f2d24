/** A report as text for people and as JSON for programs. */
@NullMarked
package org.beleg.report;

import org.jspecify.annotations.NullMarked;
