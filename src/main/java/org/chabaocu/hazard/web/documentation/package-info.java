/** What the published description of the API (OpenAPI) says of hazards beyond what the code says by itself. */
@NullMarked
package org.chabaocu.hazard.web.documentation;

import org.jspecify.annotations.NullMarked;
