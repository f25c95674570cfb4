/** What waits for somebody in supervision, for the page {@code /}. */
@NullMarked
package org.chabaocu.supervision.todo;

import org.jspecify.annotations.NullMarked;
