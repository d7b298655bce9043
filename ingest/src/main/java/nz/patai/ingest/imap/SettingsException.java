package nz.patai.ingest.imap;

import jakarta.mail.MessagingException;

/** The mailbox is not as its settings say. The message says what to do, in one line without personal data. */
final class SettingsException extends MessagingException {

    private static final long serialVersionUID = 1;

    SettingsException(String message) {
        super(message);
    }
}
