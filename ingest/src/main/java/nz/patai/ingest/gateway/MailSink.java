package nz.patai.ingest.gateway;

/** Where every gateway puts the mail it takes. */
@FunctionalInterface
public interface MailSink {

    /**
     * Keeps a mail; returns only when it is safe on all in-sync replicas. Where it throws, the mail must be taken for
     * not kept, and nobody may be told yes.
     */
    Accepted accept(IncomingMail mail);
}
