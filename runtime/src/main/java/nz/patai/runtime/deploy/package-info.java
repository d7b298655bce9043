/** The deploy step: topics, schemas and settings, before any service starts. */
@NullMarked
package nz.patai.runtime.deploy;

import org.jspecify.annotations.NullMarked;
