/** What is said at the desk's door, as records: the JSON of the API and the YAML of a decision's file are the same. */
@NullMarked
package nz.patai.desk.api;

import org.jspecify.annotations.NullMarked;
