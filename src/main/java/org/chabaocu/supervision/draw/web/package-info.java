/** The draw over the API and as a public page. */
@NullMarked
package org.chabaocu.supervision.draw.web;

import org.jspecify.annotations.NullMarked;
