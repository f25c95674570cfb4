/** What a file really is, found by decoding it; photos come out as new JPEGs without metadata. */
@NullMarked
package org.chabaocu.attachment.content;

import org.jspecify.annotations.NullMarked;
