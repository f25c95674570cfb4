/** Checks on pages and over JSON. */
@NullMarked
package org.chabaocu.check.web;

import org.jspecify.annotations.NullMarked;
