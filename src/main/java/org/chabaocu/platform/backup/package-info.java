/** One consistent file of data and attachments, made while the server runs and read into an empty installation. */
@NullMarked
package org.chabaocu.platform.backup;

import org.jspecify.annotations.NullMarked;
