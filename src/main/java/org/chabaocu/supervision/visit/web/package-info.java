/** Pages and API of visits. */
@NullMarked
package org.chabaocu.supervision.visit.web;

import org.jspecify.annotations.NullMarked;
