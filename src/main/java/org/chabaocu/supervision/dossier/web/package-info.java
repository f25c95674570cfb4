/** DossierTeams, reports and documents on pages and over JSON. */
@NullMarked
package org.chabaocu.supervision.dossier.web;

import org.jspecify.annotations.NullMarked;
