package nz.patai.register.timeline;

import nz.patai.event.AlertDelivered;
import nz.patai.event.AlertFailed;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseFailed;
import nz.patai.event.ResponseNotComposed;
import nz.patai.event.ResponseSent;
import nz.patai.event.ResponsesEvent;
import nz.patai.event.SendAttempted;
import nz.patai.event.SendReleased;
import nz.patai.event.UnknownEvent;
import org.jspecify.annotations.Nullable;

/** Lines on what left the house. */
final class LetterSummary {

    private LetterSummary() {}

    static String of(ResponsesEvent event) {
        return switch (event) {
            case ResponseComposed e ->
                Words.of(e.kind()) + " of " + e.messageBytes() + " bytes, sha256 " + Words.shortened(e.contentSha256())
                        + (e.awaitsSignature() ? ", waits for a signature" : "");
            case ResponseNotComposed e -> Words.of(e.kind()) + " not composed: " + String.join("; ", e.reasons());
            case SendReleased e ->
                "may go out by " + Words.of(e.authority()) + ", sha256 " + Words.shortened(e.contentSha256());
            case SendAttempted e ->
                "attempt " + e.attempt() + (e.mayRepeat() ? ", an earlier one may have gone through" : "");
            case ResponseSent e ->
                Words.of(e.kind()) + " sent on " + e.sentOn() + ", attempt " + e.attempt() + ", reply " + e.replyCode();
            case ResponseFailed e ->
                Words.of(e.kind()) + " not sent, attempt " + e.attempt() + (e.permanent() ? ", for good: " : ": ")
                        + e.reason();
            case ResponseBounced e ->
                Words.of(e.kind()) + " came back" + (e.status() == null ? "" : " (" + e.status() + ")");
            case AlertDelivered e -> "told " + String.join(", ", e.told()) + by(e.channel());
            case AlertFailed e -> "not told" + by(e.channel()) + (e.permanent() ? ", for good: " : ": ") + e.reason();
            case UnknownEvent e -> e.name();
        };
    }

    private static String by(@Nullable String channel) {
        return channel == null ? "" : " by webhook " + channel;
    }
}
