/** What moves a limit that is running: a notice of extension as it was sent, an amended or clarified request as it arrived. */
@NullMarked
package nz.patai.statute.notice;

import org.jspecify.annotations.NullMarked;
