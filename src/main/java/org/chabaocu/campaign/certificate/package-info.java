/** Certificates of special work and special equipment, and who does such work (checklist of units, 教育培训 4: 持证上岗). */
@NullMarked
@NamedInterface("certificate")
package org.chabaocu.campaign.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
