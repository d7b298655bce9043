package nz.patai.ingest.intake;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.LegalAct;
import nz.patai.event.RequestReceived;
import nz.patai.event.Sealed;
import nz.patai.event.SiteRequest;
import nz.patai.event.TreatedAsRequest;
import nz.patai.ingest.config.IngestRules;
import nz.patai.ingest.domain.BodyAddresses;
import nz.patai.ingest.domain.FoundIn;
import nz.patai.ingest.domain.FyiIdentity;
import nz.patai.ingest.domain.MailAddress;
import nz.patai.ingest.domain.ParsedMail;
import nz.patai.ingest.domain.RejectedMail;
import nz.patai.ingest.domain.SenderEvidence;
import nz.patai.ingest.domain.SubjectLine;
import nz.patai.ingest.domain.Warning;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.statute.LegalDay;
import org.jspecify.annotations.Nullable;

/**
 * What events tell of mail that people send.
 *
 * @param agency the bodies that can be asked
 * @param addresses where they are reached
 * @param gateways the agency's own gateways, whose word on a sender counts
 * @param sealing seals what is personal
 */
public record RequestContent(
        AgencyConfig agency, BodyAddresses addresses, Set<String> gateways, ThreadSealing sealing) {

    private static final String NO_TEXT = "[no text: see the files that came with it]";

    /** As configured. */
    public static RequestContent of(ServiceContext context, ThreadSealing sealing) {
        var agency = context.agency();
        var gateways = Set.copyOf(context.platform().ingest().trustedGateways());
        return new RequestContent(agency, IngestRules.addresses(agency), gateways, sealing);
    }

    RequestReceived request(OpenedMail mail, ParsedMail parsed, List<Warning> warnings) {
        var thread = mail.threadId();
        var subject = parsed.header().subject();
        var body = bodyAsked(mail, parsed);
        return new RequestReceived(
                body.id(),
                act(body),
                body.region(),
                LegalDay.of(mail.event().header().occurredAt()),
                parsed.id().value(),
                site(mail),
                sealing.senderName(thread, parsed),
                replyTo(mail, parsed),
                sealing.seal(thread, subject),
                sealing.seal(thread, SubjectLine.of(subject).title()),
                sealing.seal(thread, asked(mail, parsed)),
                sealing.sealOrNull(thread, parsed.header().messageId()),
                Objects.requireNonNull(mail.mail().fingerprint()),
                sealing.attachments(thread, parsed),
                ThreadSealing.defects(parsed),
                mail.event().body().channel(),
                codes(mail, warnings),
                evidence(mail).results(),
                fromAgency(mail),
                keptReference(mail));
    }

    /** What a person said stands in place of what the mail says; of a mail that can't be read there is little else. */
    RequestReceived treated(OpenedMail mail, TreatedAsRequest said) {
        var asMail = switch (mail.mail().result()) {
            case ParsedMail parsed -> request(mail, parsed, List.of());
            case RejectedMail rejected -> unreadable(mail, rejected);
        };
        var body = agency.body(said.bodyId())
                .orElseThrow(() -> new IllegalStateException(
                        "body " + said.bodyId() + " of a request is not in agency.yaml any more"));
        return new RequestReceived(
                body.id(),
                act(body),
                body.region(),
                said.receivedOn(),
                asMail.mailId(),
                asMail.site(),
                said.requesterName() == null ? asMail.requesterName() : said.requesterName(),
                said.replyTo() == null ? asMail.replyTo() : said.replyTo(),
                asMail.subject(),
                asMail.title(),
                said.text() == null ? asMail.text() : said.text(),
                asMail.messageId(),
                asMail.fingerprint(),
                asMail.attachments(),
                asMail.defects(),
                asMail.channel(),
                asMail.warnings(),
                asMail.authentication(),
                asMail.transferredFrom(),
                asMail.keepsReference());
    }

    private RequestReceived unreadable(OpenedMail mail, RejectedMail rejected) {
        var thread = mail.threadId();
        var header = rejected.readable();
        var body = agency.bodies().getFirst();
        var from = header.from();
        return new RequestReceived(
                body.id(),
                act(body),
                body.region(),
                LegalDay.of(mail.event().header().occurredAt()),
                rejected.id().value(),
                null,
                sealing.sealOrNull(thread, from == null ? null : from.name()),
                sealing.seal(thread, from == null ? "" : from.address()),
                sealing.seal(thread, header.subject()),
                sealing.seal(thread, SubjectLine.of(header.subject()).title()),
                sealing.seal(thread, ""),
                sealing.sealOrNull(thread, header.messageId()),
                "",
                List.of(),
                List.of(rejected.reason().code()),
                mail.event().body().channel(),
                List.of(),
                List.of(),
                null,
                null);
    }

    FollowUpReceived followUp(OpenedMail mail, ParsedMail parsed, List<Warning> warnings) {
        var thread = mail.threadId();
        return new FollowUpReceived(
                parsed.id().value(),
                LegalDay.of(mail.event().header().occurredAt()),
                sealing.senderName(thread, parsed),
                replyTo(mail, parsed),
                sealing.seal(thread, parsed.header().subject()),
                sealing.seal(thread, asked(mail, parsed)),
                sealing.sealOrNull(thread, parsed.header().messageId()),
                warnings.contains(Warning.ADDRESS_DIFFERS),
                sealing.attachments(thread, parsed),
                ThreadSealing.defects(parsed),
                mail.event().body().channel(),
                codes(mail, warnings),
                evidence(mail).results());
    }

    /** A mail without text asks in its subject, or in its files: a request of nothing could be neither split nor acknowledged. */
    private static String asked(OpenedMail mail, ParsedMail parsed) {
        var told = mail.mail().written().told();
        var title = SubjectLine.of(parsed.header().subject()).title();
        return told.isBlank() ? (title.isBlank() ? NO_TEXT : title) : told;
    }

    /** What the agency's own gateway found about the sender. */
    SenderEvidence evidence(OpenedMail mail) {
        return SenderEvidence.of(mail.mail().header(), gateways);
    }

    /** A gateway's doubt is noted and refuses nothing: a person looks. */
    private List<String> codes(OpenedMail mail, List<Warning> warnings) {
        var isDoubtful = mail.mail().identity() instanceof FyiIdentity.Known known
                && known.foundIn() == FoundIn.FROM
                && evidence(mail).speaksAgainst();
        return Stream.of(
                        warnings.stream(),
                        isDoubtful ? Stream.of(Warning.SENDER_NOT_AUTHENTICATED) : Stream.<Warning>empty(),
                        mail.mail().written().isLong() ? Stream.of(Warning.TEXT_SHORTENED) : Stream.<Warning>empty(),
                        mail.mail().written().text().isBlank() ? Stream.of(Warning.NO_TEXT) : Stream.<Warning>empty())
                .flatMap(found -> found)
                .map(Warning::code)
                .toList();
    }

    private static @Nullable String fromAgency(OpenedMail mail) {
        var entry = mail.event().body().entry();
        return entry == null ? null : entry.fromAgency();
    }

    private static @Nullable String keptReference(OpenedMail mail) {
        var entry = mail.event().body().entry();
        return entry == null ? null : entry.reference();
    }

    /** What a person entered stands before all else. The first recipient that is a body of ours tells; without one, as with a blind copy, the first body is asked. */
    private AgencyConfig.Body bodyAsked(OpenedMail mail, ParsedMail parsed) {
        var entry = mail.event().body().entry();
        var entered = entry == null ? null : entry.bodyId();
        if (entered != null) {
            return agency.body(entered)
                    .orElseThrow(() -> new IllegalStateException(
                            "body " + entered + " of a request is not in agency.yaml any more"));
        }
        var header = parsed.header();
        var named = Stream.concat(
                        Stream.concat(header.to().stream(), header.cc().stream())
                                .map(MailAddress::address),
                        mail.envelopeRecipients().stream())
                .toList();
        return addresses
                .firstBodyOf(named)
                .flatMap(agency::body)
                .orElseGet(() -> agency.bodies().getFirst());
    }

    private static LegalAct act(AgencyConfig.Body body) {
        return switch (body.act()) {
            case OIA -> LegalAct.OIA;
            case LGOIMA -> LegalAct.LGOIMA;
        };
    }

    private static @Nullable SiteRequest site(OpenedMail mail) {
        var digest = mail.mail().addressDigest();
        return mail.mail().identity() instanceof FyiIdentity.Known known && digest != null
                ? new SiteRequest(known.site().id(), known.address().number(), digest)
                : null;
    }

    /** Where the site's address stands in From it is taken as written there, for answers must go to exactly that. */
    private Sealed replyTo(OpenedMail mail, ParsedMail parsed) {
        var from = parsed.header().from();
        var written = from == null ? "" : from.address();
        var address = mail.mail().identity() instanceof FyiIdentity.Known known && known.foundIn() != FoundIn.FROM
                ? known.address().written()
                : written;
        return sealing.seal(mail.threadId(), address);
    }
}
