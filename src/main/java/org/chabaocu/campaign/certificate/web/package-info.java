/** Certificates and special posts on pages, over JSON and on the page of what is to be done. */
@NullMarked
package org.chabaocu.campaign.certificate.web;

import org.jspecify.annotations.NullMarked;
