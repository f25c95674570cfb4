/** What a person sees and settles about themselves: password, language, where they are logged in, their own data. */
@NullMarked
package org.chabaocu.access.account;

import org.jspecify.annotations.NullMarked;
