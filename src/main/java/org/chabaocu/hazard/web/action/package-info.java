/** The pages on which actions are taken: each form, and how what was supplied is shown later, derived from the action's command. */
@NullMarked
package org.chabaocu.hazard.web.action;

import org.jspecify.annotations.NullMarked;
