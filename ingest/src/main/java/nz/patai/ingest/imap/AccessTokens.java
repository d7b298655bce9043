package nz.patai.ingest.imap;

/** Gives what is shown to the mail server in place of a password. */
interface AccessTokens {

    /**
     * A token that is valid for a while.
     *
     * @throws TokenException where none is given
     */
    String token();

    /** The token that was given last is not accepted any more: the next one must be new. */
    void forget();
}
