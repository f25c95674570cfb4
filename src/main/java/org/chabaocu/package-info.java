/** Chabaocu 查保促: one deployable, cut into modules whose dependencies point one way (docs/architecture.md). */
@NullMarked
package org.chabaocu;

import org.jspecify.annotations.NullMarked;
