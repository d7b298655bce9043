package nz.patai.responder;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import nz.patai.responder.hook.HookSender;
import nz.patai.responder.letter.LetterTemplates;
import nz.patai.responder.letter.TemplateFault;
import nz.patai.responder.letter.TemplateLoading;
import nz.patai.responder.mail.MailTransport;
import nz.patai.responder.mail.SmtpSender;
import nz.patai.responder.mail.SmtpSettings;
import nz.patai.responder.send.Backoff;
import nz.patai.responder.send.Sender;
import nz.patai.responder.send.SenderId;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.service.CannotStartException;
import nz.patai.runtime.service.Service;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.streams.StreamsService;

/** The responder: a topology that composes and a sender that sends, joined only by {@code oia.responses}. */
public final class ResponderService implements Service {

    private static final Duration CONNECT = Duration.ofSeconds(15);

    /** Longer makes doubtful outcomes rarer; Kafka takes a sender that is silent for five minutes for dead. */
    private static final Duration REPLY = Duration.ofMinutes(2);

    private final StreamsService composing;
    private final Sender sending;
    private final List<HookSender> hooks;

    /**
     * Checks the letter texts and connects.
     *
     * @throws CannotStartException where a template has a fault, with file and line, or the relay's settings are unsafe
     */
    public ResponderService(ServiceContext context) {
        this(
                context,
                smtp(context.agency(), context.platform().responder()),
                Backoff.standard(),
                gathering(context.platform()));
    }

    ResponderService(ServiceContext context, MailTransport transport, Backoff backoff, Duration gathering) {
        var templates = templates(context.agency());
        this.composing = new StreamsService(context, new ResponderTopology(context, templates)::addTo);
        this.sending = new Sender(context, templates, transport, backoff, gathering);
        var producerId = SenderId.of(context);
        this.hooks = context.agency().alerts().webhooks().stream()
                .map(hook -> new HookSender(context, hook, producerId, backoff, gathering))
                .toList();
    }

    @Override
    public String name() {
        return composing.name();
    }

    @Override
    public void start() {
        composing.start();
        sending.start();
        hooks.forEach(HookSender::start);
    }

    @Override
    public Condition condition() {
        return switch (composing.condition()) {
            case Condition.Failed failed -> failed;
            case Condition.Ready _ -> sendingCondition();
            case Condition.Starting starting ->
                sending.condition() instanceof Condition.Failed failed ? failed : starting;
        };
    }

    @Override
    public void close() {
        hooks.forEach(HookSender::close);
        sending.close();
        composing.close();
    }

    /** Simulated days follow each other too fast to wait for more. */
    private static Duration gathering(PlatformConfig platform) {
        return platform.simulated()
                ? Duration.ofMillis(100)
                : Duration.ofSeconds(platform.responder().digestSeconds());
    }

    private Condition sendingCondition() {
        return hooks.stream()
                .map(HookSender::condition)
                .filter(Condition.Failed.class::isInstance)
                .findFirst()
                .orElseGet(sending::condition);
    }

    /** The agency's letter texts, whole and checked. */
    static LetterTemplates templates(AgencyConfig agency) {
        return switch (LetterTemplates.load(agency.letters().directory())) {
            case TemplateLoading.Loaded(var templates) -> templates;
            case TemplateLoading.Faulty(var faults) ->
                throw new CannotStartException(
                        "letter texts in " + agency.letters().directory() + ": "
                                + faults.stream().map(TemplateFault::toString).collect(Collectors.joining("; ")));
        };
    }

    private static MailTransport smtp(AgencyConfig agency, PlatformConfig.Responder relay) {
        var mailbox = agency.bodies().getFirst().mailbox();
        var security = switch (relay.tls()) {
            case off -> SmtpSettings.Security.OFF;
            case required -> SmtpSettings.Security.STARTTLS_REQUIRED;
        };
        var password = relay.passwordFile();
        var user = relay.user();
        var signIn = user == null || password == null ? null : new SmtpSettings.SignIn(user, password.file());
        try {
            return new SmtpSender(new SmtpSettings(
                    relay.relay().host(),
                    relay.relay().port(),
                    mailbox.substring(mailbox.lastIndexOf('@') + 1),
                    security,
                    signIn,
                    CONNECT,
                    REPLY));
        } catch (IllegalArgumentException e) {
            throw new CannotStartException("platform.yaml, responder: " + e.getMessage(), e);
        }
    }
}
