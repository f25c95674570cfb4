/** Proving who one is: passwords and their lockout, tokens of the API, sessions of browsers. */
@NullMarked
package org.chabaocu.access.login;

import org.jspecify.annotations.NullMarked;
