package nz.patai.responder.cases;

import nz.patai.event.Sealed;

/** Opens what was sealed: the sealer of a running system, or of an audit. */
@FunctionalInterface
public interface Opener {

    /** The text that was sealed for a thread. */
    String text(String threadId, Sealed sealed);
}
