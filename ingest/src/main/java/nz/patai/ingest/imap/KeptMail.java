package nz.patai.ingest.imap;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * Marks mail on the server as done, and knows what is: it stands in another folder then. So no place has to be remembered here, and a mailbox
 * that is made anew (another UIDVALIDITY) is read anew, which does no harm: the same mail is known again.
 *
 * <p>Source: RFC 6851 (MOVE), RFC 4315 (UID EXPUNGE).
 */
final class KeptMail {

    private final IMAPStore store;
    private final String into;

    KeptMail(IMAPStore store, String into) {
        this.store = store;
        this.into = into;
    }

    /** True where a mail is done, for all that it still stands in the folder: its server could not move it. */
    static boolean isDone(Message mail) throws MessagingException {
        return mail.isSet(Flags.Flag.DELETED);
    }

    /** Moves a mail that is safe. */
    void move(IMAPFolder from, Message mail) throws MessagingException {
        move(from, mail, into);
    }

    /** Moves a mail that is too large to be taken, so that a person finds it and no other waits behind it. */
    void moveTooLarge(IMAPFolder from, Message mail) throws MessagingException {
        move(from, mail, into + "-too-large");
    }

    private void move(IMAPFolder from, Message mail, String folder) throws MessagingException {
        var target = made(folder);
        var one = new Message[] {mail};
        if (store.hasCapability("MOVE")) {
            from.moveMessages(one, target);
            return;
        }
        from.copyMessages(one, target);
        mail.setFlag(Flags.Flag.DELETED, true);
        if (store.hasCapability("UIDPLUS")) {
            from.expunge(one); // this one alone: what others have deleted is theirs
        }
    }

    private Folder made(String name) throws MessagingException {
        var folder = store.getFolder(name);
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("the folder " + name + " cannot be made");
        }
        return folder;
    }
}
