/** What a rule, an inspection, a finding, a step and a report is, and the engine that runs them. */
@NullMarked
package org.beleg.check;

import org.jspecify.annotations.NullMarked;
