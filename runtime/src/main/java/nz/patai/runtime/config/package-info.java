/** What an agency sets (agency.yaml) and what a platform engineer sets (platform.yaml): strict, checked whole at start. */
@NullMarked
package nz.patai.runtime.config;

import org.jspecify.annotations.NullMarked;
