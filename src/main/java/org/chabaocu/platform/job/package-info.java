/** Work in the background: db-scheduler over the application's database, fed with the tasks the modules contribute. */
@NullMarked
package org.chabaocu.platform.job;

import org.jspecify.annotations.NullMarked;
