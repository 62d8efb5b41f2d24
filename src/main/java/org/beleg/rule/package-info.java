/** The rules, one file each; Rules lists them. */
@NullMarked
package org.beleg.rule;

import org.jspecify.annotations.NullMarked;
