package nz.patai.classifier.domain;

import org.jspecify.annotations.Nullable;

/**
 * The words of one email.
 *
 * @param subject as it came; may be empty
 * @param body as the person typed it; quoted mail after it is recognised and left out
 * @param isFollowUp whether it belongs to a request already known; null if nobody knows, then the subject decides
 */
public record EmailText(
        String subject, String body, @Nullable Boolean isFollowUp) {}
