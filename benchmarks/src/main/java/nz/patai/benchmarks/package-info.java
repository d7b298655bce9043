/** Benchmarks, each against a measure in the same run, and the target of the fuzzer. */
@NullMarked
package nz.patai.benchmarks;

import org.jspecify.annotations.NullMarked;
