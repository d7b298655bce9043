package nz.patai.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseKind;
import nz.patai.register.RecordedEvent;
import nz.patai.register.history.GoldenCase;
import nz.patai.register.history.History;
import nz.patai.register.history.Mails;
import nz.patai.register.history.Sealing;
import nz.patai.schemas.EventId;
import nz.patai.schemas.Topics;

/** Short histories of threads of their own. */
final class DeskHistories {

    private static final String START = "2024-02-07T09:12:00+13:00";

    private DeskHistories() {}

    /** A request arrives. */
    static List<RecordedEvent> arrival(String thread, Sealing sealing) {
        var history = new History(thread, sealing, START);
        history.by("ingest", Topics.REQUESTS, Mails.request(history, "b".repeat(64)));
        return history.events();
    }

    /** A letter is composed. */
    static List<RecordedEvent> letter(String thread, String mail, Sealing sealing) {
        var history = new History(thread, sealing, START);
        history.by(
                "responder",
                Topics.RESPONSES,
                new ResponseComposed(
                        ResponseKind.DECISION,
                        history.text(mail),
                        mail.getBytes(StandardCharsets.UTF_8).length,
                        GoldenCase.SHA256,
                        "<a@ministry.example>",
                        true,
                        "d".repeat(64),
                        List.of(1)));
        return history.events();
    }

    /** The id of that letter. */
    static UUID letterOf(String thread) {
        return EventId.external("ResponseComposed", thread + "/0");
    }
}
