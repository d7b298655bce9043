package nz.patai.ingest.intake;

import java.util.List;
import nz.patai.event.Attachment;
import nz.patai.event.Sealed;
import nz.patai.ingest.domain.Defect;
import nz.patai.ingest.domain.ParsedMail;
import nz.patai.runtime.sealing.Sealer;
import org.jspecify.annotations.Nullable;

/**
 * Seals what is personal in a mail under the mail's thread.
 *
 * @param sealer seals
 */
public record ThreadSealing(Sealer sealer) {

    Sealed seal(String threadId, String text) {
        return sealer.seal(threadId, text);
    }

    @Nullable
    Sealed sealOrNull(String threadId, @Nullable String text) {
        return sealer.sealOrNull(threadId, text);
    }

    @Nullable
    Sealed senderName(String threadId, ParsedMail mail) {
        var from = mail.header().from();
        return sealOrNull(threadId, from == null ? null : from.name());
    }

    List<Attachment> attachments(String threadId, ParsedMail mail) {
        return mail.attachments().stream()
                .map(file -> new Attachment(
                        seal(threadId, file.name()),
                        file.type(),
                        file.bytes(),
                        file.sha256(),
                        file.detectedType(),
                        file.container()))
                .toList();
    }

    /** Codes alone: a detail may hold something of the mail. */
    static List<String> defects(ParsedMail mail) {
        return mail.defects().stream()
                .map(Defect::code)
                .map(code -> code.code())
                .distinct()
                .toList();
    }
}
