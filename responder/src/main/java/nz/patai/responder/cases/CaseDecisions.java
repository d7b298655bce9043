package nz.patai.responder.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nz.patai.event.ReleaseAuthority;
import nz.patai.event.ResponseKind;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;

/** Decides what follows from an event: letters to compose, mails that may go, bounces to tell of. */
public final class CaseDecisions {

    private final LetterWriting letters;
    private final Opener opener;

    /** With the one who writes the letters, and the one who opens what is sealed. */
    public CaseDecisions(LetterWriting letters, Opener opener) {
        this.letters = letters;
        this.opener = opener;
    }

    /**
     * Takes one event in.
     *
     * @param offset where the event stands in its partition
     */
    public Step on(ThreadCase before, Event<?> event, long offset) {
        var known = new CaseReading(opener).read(before, event, offset);
        var outgoing = new ArrayList<Outgoing>();
        var obstacles = new ArrayList<Obstacle>();
        var requests = known.requests().stream()
                .map(r -> known.disposed() ? r : compose(known, r, outgoing, obstacles))
                .map(r -> sign(r, obstacles))
                .map(r -> release(known, r, outgoing))
                .toList();
        var after = bounce(known.withRequests(requests), outgoing);
        return new Step(after, List.copyOf(outgoing), List.copyOf(obstacles));
    }

    private RequestCase compose(
            ThreadCase thread, RequestCase request, List<Outgoing> outgoing, List<Obstacle> obstacles) {
        var changed = request;
        for (var due : DueLetter.of(request)) {
            try {
                switch (letters.write(thread, request, due)) {
                    case LetterWriting.Result.Written mail -> {
                        outgoing.add(composed(due, mail));
                        changed = changed.with(remembered(due, mail));
                    }
                    case LetterWriting.Result.NotWritten(var reasons) -> {
                        if (due.isMendable()) {
                            outgoing.add(notComposed(due, reasons));
                        } else {
                            obstacles.add(new Obstacle(request.requestId(), due.composedId(), reasons, null));
                        }
                        changed = changed.refusing(due.composedId());
                    }
                }
            } catch (RuntimeException e) { // one letter that breaks must not take the fact behind it along
                obstacles.add(new Obstacle(
                        request.requestId(),
                        due.composedId(),
                        List.of(e.getClass().getSimpleName()),
                        e));
                changed = changed.refusing(due.composedId());
            }
        }
        return changed;
    }

    private static Outgoing composed(DueLetter due, LetterWriting.Result.Written mail) {
        return new Outgoing.Composed(
                due.requestId(),
                due.composedId(),
                due.at(),
                due.causedBy(),
                due.kind(),
                mail,
                due.kind() == ResponseKind.DECISION);
    }

    private static Outgoing notComposed(DueLetter due, List<String> reasons) {
        return new Outgoing.NotComposed(
                due.requestId(), due.notComposedId(), due.at(), due.causedBy(), due.kind(), reasons);
    }

    private static Mail remembered(DueLetter due, LetterWriting.Result.Written mail) {
        var cause = due.cause().source();
        var written =
                new Mail(due.composedId(), due.kind(), cause.eventId(), due.at(), mail.sha256(), null, null, false);
        return switch (due.kind()) {
            case DECISION -> written;
            case ACKNOWLEDGEMENT -> written.allowedBy(new Mail.Authority(ReleaseAuthority.ACKNOWLEDGEMENT, cause));
            default -> written.allowedBy(new Mail.Authority(ReleaseAuthority.OFFICERS_COMMAND, cause));
        };
    }

    /** A signature is over exactly the bytes that the officer was shown; over anything else it is none. */
    private static RequestCase sign(RequestCase request, List<Obstacle> obstacles) {
        var changed = request;
        var waiting = new ArrayList<RequestCase.Signature>();
        for (var signature : request.signatures()) {
            var mail = request.mail(signature.composedId());
            if (mail.isEmpty()) {
                waiting.add(signature);
            } else if (mail.get().sha256().equals(signature.sha256())) {
                var authority = new Mail.Authority(ReleaseAuthority.SIGNATURE, signature.source());
                changed = changed.changing(signature.composedId(), m -> m.allowedBy(authority));
            } else {
                obstacles.add(new Obstacle(
                        request.requestId(),
                        signature.source().eventId(),
                        List.of(
                                "the signature is over other bytes than those composed: look at the letter, sign again"),
                        null));
            }
        }
        return changed.withSignatures(List.copyOf(waiting));
    }

    private static RequestCase release(ThreadCase thread, RequestCase request, List<Outgoing> outgoing) {
        var changed = request;
        for (var mail : request.mails()) {
            var offset = mail.offset();
            var authority = mail.authority();
            if (offset != null && authority != null && ReleaseRules.mayGo(thread, changed, mail)) {
                outgoing.add(released(request, mail, authority, offset));
                changed = changed.changing(mail.composedId(), Mail::letGo);
            }
        }
        return changed;
    }

    private static Outgoing released(RequestCase request, Mail mail, Mail.Authority authority, long offset) {
        return new Outgoing.Released(
                request.requestId(),
                EventId.of(
                        request.requestId(),
                        mail.composedId(),
                        "SendReleased",
                        mail.kind().name()),
                later(mail.at(), authority.source().at()),
                List.of(authority.source().eventId(), mail.composedId()),
                mail.composedId(),
                authority.kind(),
                mail.sha256(),
                offset);
    }

    private static ThreadCase bounce(ThreadCase thread, List<Outgoing> outgoing) {
        var waiting = new ArrayList<ThreadCase.Bounce>();
        for (var bounce : thread.bounces()) {
            var request = thread.requests().stream()
                    .filter(r -> r.mail(bounce.composedId()).isPresent())
                    .findFirst();
            request.ifPresentOrElse(r -> outgoing.add(bounced(r, bounce)), () -> waiting.add(bounce));
        }
        return thread.withBounces(List.copyOf(waiting));
    }

    private static Outgoing bounced(RequestCase request, ThreadCase.Bounce bounce) {
        var mail = request.mail(bounce.composedId()).orElseThrow();
        UUID bounceId = bounce.source().eventId();
        return new Outgoing.Bounced(
                request.requestId(),
                EventId.of(request.requestId(), bounceId, "ResponseBounced", ""),
                later(mail.at(), bounce.source().at()),
                List.of(bounceId, mail.composedId()),
                mail.composedId(),
                mail.kind(),
                bounce.status());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
