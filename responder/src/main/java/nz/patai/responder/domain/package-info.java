/** What a letter says, as values: pure, and impossible to make incomplete. Wording lives in the templates, sending elsewhere. */
@NullMarked
package nz.patai.responder.domain;

import org.jspecify.annotations.NullMarked;
