/** What tests of every service share. Only tests depend on this module. */
@NullMarked
package nz.patai.testkit;

import org.jspecify.annotations.NullMarked;
