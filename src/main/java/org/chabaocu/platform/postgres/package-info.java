/** The database server that comes along: PostgreSQL in the data folder, durable, password-protected, gone with the JVM. */
@NullMarked
package org.chabaocu.platform.postgres;

import org.jspecify.annotations.NullMarked;
