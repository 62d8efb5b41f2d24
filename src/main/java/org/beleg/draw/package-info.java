/** Pictures: shapes in millimetres, their colours, scales for axes, and plain SVG of them. */
@NullMarked
package org.beleg.draw;

import org.jspecify.annotations.NullMarked;
