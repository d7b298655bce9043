package nz.patai.ingest.imap;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import nz.patai.ingest.imap.Stuck.Place;
import nz.patai.runtime.config.ImapMailbox;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * Marks mail on the server as done, and knows what is: it stands in another folder, or has a keyword. So no place has to be remembered here,
 * and a mailbox that is made anew (another UIDVALIDITY) is read anew, which does no harm: the same mail is known again. The flag
 * {@code \Deleted} says nothing here: a person may have set it before the mail was taken.
 *
 * <p>Source: RFC 3501, section 2.3.2 (keywords), RFC 6851 (MOVE), RFC 4315 (UID EXPUNGE).
 */
final class KeptMail {

    private static final String KEPT = "PataiKept";
    private static final String TOO_LARGE = "PataiTooLarge";

    private final IMAPStore store;
    private final FolderNames names;
    private final ImapMailbox mailbox;
    private final Stuck stuck;

    KeptMail(IMAPStore store, FolderNames names, ImapMailbox mailbox, Stuck stuck) {
        this.store = store;
        this.names = names;
        this.mailbox = mailbox;
        this.stuck = stuck;
    }

    /** What of a folder may have to be done, the oldest first. */
    Message[] waiting(IMAPFolder folder) throws MessagingException {
        if (mailbox.whenKept() == ImapMailbox.WhenKept.move) {
            return folder.getMessages();
        }
        if (!keepsKeywords(folder)) {
            throw new SettingsException("the mail server keeps no keywords: set whenKept: move");
        }
        return folder.search(new AndTerm(without(KEPT), without(TOO_LARGE)));
    }

    /** True where a mail is done, for all that it still stands in the folder. */
    static boolean isDone(Message mail) throws MessagingException {
        var flags = mail.getFlags();
        return flags.contains(KEPT) || flags.contains(TOO_LARGE);
    }

    /** Marks a mail that is safe. */
    void done(IMAPFolder folder, Message mail, Place place) throws MessagingException {
        mark(folder, mail, place, mailbox.keptIn(), KEPT);
    }

    /** Marks a mail that is too large to be taken, so that a person finds it and no other waits behind it. */
    void tooLarge(IMAPFolder folder, Message mail, Place place) throws MessagingException {
        mark(folder, mail, place, mailbox.keptIn() + "-too-large", TOO_LARGE);
    }

    private void mark(IMAPFolder folder, Message mail, Place place, String into, String keyword)
            throws MessagingException {
        if (mailbox.whenKept() == ImapMailbox.WhenKept.flag) {
            mail.setFlags(new Flags(keyword), true);
            stuck.gone(place);
        } else if (store.hasCapability("MOVE")) {
            folder.moveMessages(new Message[] {mail}, names.findOrMake(into));
            stuck.gone(place);
        } else {
            copy(folder, mail, place, into, keyword);
        }
    }

    private void copy(IMAPFolder folder, Message mail, Place place, String into, String keyword)
            throws MessagingException {
        var one = new Message[] {mail};
        folder.copyMessages(one, names.findOrMake(into));
        mail.setFlag(Flags.Flag.DELETED, true);
        if (store.hasCapability("UIDPLUS")) {
            folder.expunge(one); // this one alone: what others have deleted is theirs
            stuck.gone(place);
            return;
        }
        stuck.finished(place);
        if (keepsKeywords(folder)) {
            mail.setFlags(new Flags(keyword), true);
        }
    }

    private static boolean keepsKeywords(IMAPFolder folder) {
        return folder.getPermanentFlags().contains(Flags.Flag.USER);
    }

    private static FlagTerm without(String keyword) {
        return new FlagTerm(new Flags(keyword), false);
    }
}
