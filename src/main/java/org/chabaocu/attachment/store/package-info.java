/** Where the bytes lie: each content once, under its SHA-256. */
@NullMarked
package org.chabaocu.attachment.store;

import org.jspecify.annotations.NullMarked;
