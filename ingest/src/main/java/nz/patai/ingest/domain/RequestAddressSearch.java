package nz.patai.ingest.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Collects the request addresses of a mail by the place they stand in. */
final class RequestAddressSearch {

    private RequestAddressSearch() {}

    static Map<FoundIn, List<RequestAddress>> places(ParsedMail mail) {
        MailHeader header = mail.header();
        MailAddress from = header.from();
        DeliveryReport report = mail.report();
        String bounced = report == null || report.recipient() == null ? "" : report.recipient();
        Map<FoundIn, List<RequestAddress>> places = new EnumMap<>(FoundIn.class);
        places.put(FoundIn.FROM, RequestAddress.findAll(from == null ? "" : from.address()));
        places.put(FoundIn.FOOTER, inFooters(mail.text()));
        places.put(FoundIn.BOUNCED_RECIPIENT, RequestAddress.findAll(bounced));
        places.put(FoundIn.RECIPIENTS, ofRecipients(header));
        places.put(FoundIn.SUBJECT, RequestAddress.findAll(header.subject()));
        return places;
    }

    /** The last notice comes first: it is the mail's own, earlier ones are quoted. */
    private static List<RequestAddress> inFooters(String text) {
        if (!FyiFooter.mayContainNotice(text)) {
            return List.of();
        }
        List<String> lines = text.lines().map(RequestAddressSearch::unquoted).toList();
        List<FyiFooter> footers = FyiFooter.findAll(lines);
        if (footers.isEmpty()) {
            return List.of();
        }
        FyiFooter own = footers.getLast();
        List<RequestAddress> found =
                RequestAddress.findAll(String.join("\n", FyiFooter.addressLines(lines, own.notice())));
        return found.isEmpty() ? List.of() : found.subList(0, 1);
    }

    private static String unquoted(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == '>' || line.charAt(i) == ' ')) {
            i++;
        }
        return line.substring(i);
    }

    private static List<RequestAddress> ofRecipients(MailHeader header) {
        return Stream.concat(header.to().stream(), header.cc().stream())
                .flatMap(recipient -> RequestAddress.findAll(recipient.address()).stream())
                .distinct()
                .toList();
    }
}
