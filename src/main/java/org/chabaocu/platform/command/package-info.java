/** The command line: serve, demo, backup, restore, import, verify; what it needs of the modules it finds as beans. */
@NullMarked
package org.chabaocu.platform.command;

import org.jspecify.annotations.NullMarked;
