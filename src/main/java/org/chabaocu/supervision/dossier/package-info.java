/** What a team hands in (source clauses 4 to 6): documents, report, signature, submission, and the end of a round. */
@NullMarked
@NamedInterface("dossier")
package org.chabaocu.supervision.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
