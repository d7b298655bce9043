package nz.patai.ingest.domain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells mail that a program sent from mail that a person wrote.
 *
 * <p>Reports and replies by programs name themselves. The rest is weighed: an empty Return-Path, a bulk Precedence or a
 * wish for no automatic answer may stand on a person's mail too (a web form sends on behalf of one), so these give
 * {@link AutoKind#AUTO_GENERATED}, which a person looks at.
 *
 * <p>Source: RFC 3834 sections 2 and 5, RFC 3464, RFC 8098; {@code X-Auto-Response-Suppress} as Exchange writes it.
 */
final class AutoMail {

    private static final Set<String> MAIL_SYSTEM = Set.of("mailer-daemon", "mailerdaemon", "mdaemon", "mail-daemon");
    private static final Pattern AWAY = Pattern.compile(
            "^(?:automatic reply|auto(?:matic)?[ -]?(?:reply|response)|out of (?:the )?office(?: (?:auto)?-?reply)?)"
                    + "(?: *:|$)|^(?:i am |i'm )?(?:currently )?out of the office (?:until|from)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AWAY_WORDS =
            Pattern.compile("out of (?:the )?office|on (?:annual )?leave|away from", Pattern.CASE_INSENSITIVE);
    private static final Pattern FAILURE = Pattern.compile(
            "undeliver|deliver\\w{0,10}+ (?:status notification|failure|failed|has failed|problem)|returned mail"
                    + "|mail delivery (?:failed|system)|failure notice|could not be delivered",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DELAY =
            Pattern.compile("delay|warning: (?:message|could not)", Pattern.CASE_INSENSITIVE);

    private final HeaderFields fields;
    private final MailHeader header;

    private AutoMail(HeaderFields fields, MailHeader header) {
        this.fields = fields;
        this.header = header;
    }

    /** Gives which machine's mail this is, or null where nothing says that it is one. */
    static @Nullable AutoKind kind(MimePart root, MailHeader header, @Nullable DeliveryReport report) {
        AutoMail mail = new AutoMail(root.fields(), header);
        AutoKind reported = mail.report(root, report);
        if (reported != null) {
            return reported;
        }
        return mail.isReply() ? mail.reply() : mail.weak();
    }

    private @Nullable AutoKind report(MimePart root, @Nullable DeliveryReport report) {
        if (root.type().equals("multipart/report")) {
            String type = lower(root.typeParameter("report-type"));
            if (type.equals("disposition-notification")) {
                return AutoKind.READ_RECEIPT;
            }
            return type.equals("delivery-status") || report != null ? outcome(report) : AutoKind.AUTO_GENERATED;
        }
        if (report != null || isFromMailSystem()) {
            return outcome(report);
        }
        return null;
    }

    private AutoKind outcome(@Nullable DeliveryReport report) {
        String action = report == null ? null : report.action();
        if (action == null) {
            return DELAY.matcher(header.subject()).find() ? AutoKind.DELIVERY_DELAY : AutoKind.DELIVERY_FAILURE;
        }
        return switch (action) {
            case "delayed" -> AutoKind.DELIVERY_DELAY;
            case "delivered", "relayed", "expanded" -> AutoKind.DELIVERY_RECEIPT;
            default -> AutoKind.DELIVERY_FAILURE;
        };
    }

    private boolean isFromMailSystem() {
        MailAddress from = header.from();
        String local = from == null ? "" : from.localPart();
        return MAIL_SYSTEM.contains(local)
                || (local.equals("postmaster")
                        && FAILURE.matcher(header.subject()).find());
    }

    private boolean isReply() {
        return submitted().startsWith("auto-replied")
                || lower(fields.first("precedence")).equals("auto_reply")
                || fields.has("x-autoreply")
                || fields.has("x-autorespond")
                || lower(fields.first("x-post-messageclass")).contains("autoresponder")
                || AWAY.matcher(SubjectLine.withoutGatewayMarks(header.subject()))
                        .find();
    }

    private AutoKind reply() {
        return AWAY.matcher(SubjectLine.withoutGatewayMarks(header.subject())).find()
                        || AWAY_WORDS.matcher(header.subject()).find()
                ? AutoKind.OUT_OF_OFFICE
                : AutoKind.AUTO_REPLY;
    }

    private @Nullable AutoKind weak() {
        boolean submitted = !submitted().isEmpty() && !submitted().startsWith("no");
        boolean emptySender =
                fields.firstOrEmpty("return-path").replace(" ", "").equals("<>");
        boolean bulk = Set.of("bulk", "junk", "list").contains(lower(fields.first("precedence")));
        boolean suppress = fields.has("x-auto-response-suppress");
        if ((submitted || emptySender) && AWAY_WORDS.matcher(header.subject()).find()) {
            return AutoKind.OUT_OF_OFFICE;
        }
        if (emptySender && FAILURE.matcher(header.subject()).find()) {
            return outcome(null);
        }
        return submitted || emptySender || bulk || suppress ? AutoKind.AUTO_GENERATED : null;
    }

    private String submitted() {
        return lower(fields.first("auto-submitted"));
    }

    private static String lower(@Nullable String value) {
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
