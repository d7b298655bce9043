/** What a service is, how it is started, stopped, and with which exit code it ends. */
@NullMarked
package nz.patai.runtime.service;

import org.jspecify.annotations.NullMarked;
