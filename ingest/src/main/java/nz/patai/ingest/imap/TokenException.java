package nz.patai.ingest.imap;

/** No access token was given. The message is one line without secrets. */
final class TokenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TokenException(String message) {
        super(message);
    }
}
