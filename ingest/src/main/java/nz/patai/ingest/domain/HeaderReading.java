package nz.patai.ingest.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a {@link MailHeader} from header fields and notes what is missing or broken. */
final class HeaderReading {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>]{1,998}>");
    private static final Pattern EMPTY_ID = Pattern.compile("[<>\\s]*+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MAX_REFERENCES = 500;
    private static final int MAX_AUTHENTICATION_RESULTS = 20;
    /** Source: RFC 5322, section 3.6. */
    private static final List<String> ONCE =
            List.of("from", "sender", "reply-to", "to", "cc", "date", "subject", "message-id");

    private static final Set<String> FIELDS_OF_ANY_MAIL = Set.of(
            "from",
            "sender",
            "to",
            "cc",
            "reply-to",
            "date",
            "subject",
            "message-id",
            "in-reply-to",
            "received",
            "delivered-to",
            "return-path",
            "mime-version",
            "content-type");

    private HeaderReading() {}

    /** Says whether at least one field stands in the header that tells a mail from other bytes. */
    static boolean isMail(HeaderFields fields) {
        return fields.fields().stream().anyMatch(field -> FIELDS_OF_ANY_MAIL.contains(field.name()));
    }

    static MailHeader read(HeaderFields fields, Defects defects) {
        List<MailAddress> from = AddressList.parse(fields.all("from"));
        List<String> replied = messageIds(fields.firstOrEmpty("in-reply-to"));
        String subject = subject(fields, defects);
        noteMissing(fields, from, defects);
        return new MailHeader(
                messageId(fields),
                replied.isEmpty() ? null : replied.getFirst(),
                messageIds(fields.firstOrEmpty("references")),
                from.isEmpty() ? null : from.getFirst(),
                AddressList.parse(fields.all("to")),
                AddressList.parse(fields.all("cc")),
                subject,
                date(fields, defects),
                fields.all("received").stream().map(ReceivedField::parse).toList(),
                fields.all("authentication-results").stream()
                        .limit(MAX_AUTHENTICATION_RESULTS)
                        .toList());
    }

    private static void noteMissing(HeaderFields fields, List<MailAddress> from, Defects defects) {
        if (messageId(fields) == null) {
            defects.add(DefectCode.MISSING_MESSAGE_ID);
        }
        if (from.isEmpty()) {
            defects.add(DefectCode.MISSING_FROM);
        }
        ONCE.stream()
                .filter(name -> fields.all(name).size() > 1)
                .forEach(name -> defects.add(new Defect(DefectCode.REPEATED_HEADER_FIELD, name)));
    }

    /** Empty brackets are no id: mail from anyone whose program writes them would be one conversation. */
    private static @Nullable String messageId(HeaderFields fields) {
        String value = fields.firstOrEmpty("message-id").strip();
        return EMPTY_ID.matcher(value).matches() ? null : value;
    }

    private static String subject(HeaderFields fields, Defects defects) {
        String decoded = EncodedWords.decode(fields.firstOrEmpty("subject"));
        if (EncodedWords.hasUndecoded(decoded)) {
            defects.add(DefectCode.BAD_ENCODED_WORD);
        }
        return BLANKS.matcher(decoded).replaceAll(" ").strip();
    }

    private static @Nullable Instant date(HeaderFields fields, Defects defects) {
        String value = fields.first("date");
        if (value == null) {
            defects.add(DefectCode.MISSING_DATE);
            return null;
        }
        Instant date = MailDate.parse(value);
        if (date == null) {
            defects.add(DefectCode.BAD_DATE);
        }
        return date;
    }

    private static List<String> messageIds(String value) {
        List<String> ids = new ArrayList<>();
        Matcher id = MESSAGE_ID.matcher(value);
        while (id.find() && ids.size() < MAX_REFERENCES) {
            ids.add(BLANKS.matcher(id.group()).replaceAll(""));
        }
        if (ids.isEmpty() && !value.isBlank() && value.indexOf(' ') < 0 && value.indexOf('@') > 0) {
            ids.add("<" + value.strip() + ">");
        }
        return ids;
    }
}
