/** Readiness on pages, over JSON and in print. */
@NullMarked
package org.chabaocu.campaign.readiness.web;

import org.jspecify.annotations.NullMarked;
