/** Pages: compiled templates, the page around them (language, words, time, navigation, assets), forms that keep what was typed. */
@NullMarked
package org.chabaocu.platform.view;

import org.jspecify.annotations.NullMarked;
