/**
 * What every part of the system says about events: {@link nz.patai.schemas.Topics} is the catalogue of topics,
 * {@link nz.patai.schemas.Event} what stands in them, {@link nz.patai.schemas.EventSerde} how it is written.
 */
@NullMarked
package nz.patai.schemas;

import org.jspecify.annotations.NullMarked;
