package nz.patai.responder.compose;

import nz.patai.responder.cases.Opener;
import nz.patai.responder.cases.SealedText;
import org.jspecify.annotations.Nullable;

/**
 * Opens the texts of one thread.
 *
 * @param threadId the thread they were sealed for
 */
record OpenedTexts(String threadId, Opener opener) {

    String open(SealedText text) {
        return opener.text(threadId, text.sealed());
    }

    String openOrEmpty(@Nullable SealedText text) {
        return text == null ? "" : open(text);
    }

    @Nullable
    String openOrNull(@Nullable SealedText text) {
        return text == null ? null : open(text);
    }
}
