/** Sending and fetching attachments. */
@NullMarked
package org.chabaocu.attachment.web;

import org.jspecify.annotations.NullMarked;
