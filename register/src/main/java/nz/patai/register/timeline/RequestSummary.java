package nz.patai.register.timeline;

import java.util.List;
import nz.patai.event.AutoReplyReceived;
import nz.patai.event.BounceReceived;
import nz.patai.event.DuplicateArrived;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.MailSetAside;
import nz.patai.event.RequestReceived;
import nz.patai.event.RequestRegistered;
import nz.patai.event.RequestsEvent;
import nz.patai.event.UnknownEvent;
import nz.patai.register.Opener;
import nz.patai.register.PlainText;

/** Lines on what the mail was. */
final class RequestSummary {

    private RequestSummary() {}

    static String of(RequestsEvent event, String threadId, Opener opener) {
        return switch (event) {
            case RequestReceived e ->
                "request to " + e.bodyId() + " under " + e.act() + ", received " + e.receivedOn() + warned(e.warnings())
                        + ": " + PlainText.line(opener.open(threadId, e.title()));
            case FollowUpReceived e ->
                "further mail received " + e.receivedOn()
                        + (e.addressDiffers() ? ", from another address than the thread's" : "")
                        + warned(e.warnings());
            case DuplicateArrived e ->
                "mail " + Words.shortened(e.mailId()) + " was here before as " + Words.shortened(e.firstMailId()) + " ("
                        + Words.of(e.reason()) + (e.arrival() > 2 ? "), arrival " + e.arrival() : ")");
            case AutoReplyReceived e -> "a machine's answer (" + e.kind() + ")";
            case BounceReceived e ->
                (e.permanent() ? "a letter came back" : "a letter is delayed")
                        + (e.status() == null ? "" : " (" + e.status() + ")");
            case MailSetAside e ->
                "set aside, " + Words.of(e.reason()) + ": " + e.detail() + "; received " + e.receivedOn();
            case RequestRegistered e -> e.reference();
            case UnknownEvent e -> e.name();
        };
    }

    private static String warned(List<String> warnings) {
        return warnings.isEmpty() ? "" : " (look at: " + String.join(", ", warnings) + ")";
    }
}
