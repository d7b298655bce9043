package nz.patai.ingest.imap;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.Arrays;
import nz.patai.ingest.imap.Stuck.Place;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the mail of one folder, the oldest first. */
final class FolderDrain {

    private static final Logger LOGGER = LoggerFactory.getLogger(FolderDrain.class);
    private static final int AT_ONCE = 200;

    private final String mailbox;
    private final MailTaking taking;
    private final Stuck stuck;
    private final MeterRegistry meters;

    FolderDrain(String mailbox, MailTaking taking, Stuck stuck, MeterRegistry meters) {
        this.mailbox = mailbox;
        this.taking = taking;
        this.stuck = stuck;
        this.meters = meters;
    }

    /**
     * Takes what there is, {@value #AT_ONCE} mails or a few more at a time. A mail that can't be taken, or not be marked, stays where it is
     * and holds up no other.
     *
     * @return how many were done
     * @throws MessagingException where the connection is lost
     * @throws RuntimeException where nothing can be kept now: nothing after it was touched
     */
    int drain(IMAPFolder folder, KeptMail kept) throws MessagingException, IOException {
        forgetWhatIsGone(folder);
        var waiting = kept.waiting(folder);
        var done = 0;
        for (int from = 0; from < waiting.length && done < AT_ONCE; from += AT_ONCE) {
            done += drain(folder, kept, Arrays.copyOfRange(waiting, from, Math.min(from + AT_ONCE, waiting.length)));
        }
        return done;
    }

    private void forgetWhatIsGone(IMAPFolder folder) throws MessagingException {
        for (var place : stuck.of(folder.getFullName())) {
            if (place.validity() != folder.getUIDValidity() || folder.getMessageByUID(place.uid()) == null) {
                stuck.gone(place);
            }
        }
    }

    private int drain(IMAPFolder folder, KeptMail kept, Message[] mails) throws MessagingException, IOException {
        folder.fetch(mails, marks());
        var done = 0;
        for (var mail : mails) {
            if (!mail.isExpunged() && isDone(folder, kept, (IMAPMessage) mail)) {
                done++;
            }
        }
        return done;
    }

    private boolean isDone(IMAPFolder folder, KeptMail kept, IMAPMessage mail) throws MessagingException, IOException {
        var place = new Place(folder.getFullName(), folder.getUIDValidity(), folder.getUID(mail));
        try {
            return !KeptMail.isDone(mail) && stuck.isDue(place) && take(folder, kept, mail, place);
        } catch (MessageRemovedException e) {
            stuck.gone(place); // somebody was quicker
        } catch (MessagingException | IOException e) {
            if (Lost.isConnection(e, folder)) {
                stuck.lost(place); // some servers end the connection over one mail that they cannot read
                throw e;
            }
            passOver(place, "that its server will not give or mark stays where it is", e);
        } catch (RuntimeException e) {
            if (Lost.isEverything(e)) {
                throw e;
            }
            passOver(place, "that cannot be kept stays where it is", e);
        }
        return false;
    }

    private boolean take(IMAPFolder folder, KeptMail kept, IMAPMessage mail, Place place)
            throws MessagingException, IOException {
        var safe = taking.take(mail, stuck.safe(place));
        if (safe.isPresent()) {
            stuck.safe(place, safe.get());
            kept.done(folder, mail, place);
            return true;
        }
        count(place, "is larger than ingest.maxMessageBytes and is put aside", "none");
        kept.tooLarge(folder, mail, place);
        return true;
    }

    private void passOver(Place place, String what, Exception e) {
        stuck.failed(place);
        count(place, what, e.getClass().getName());
    }

    private void count(Place place, String what, String error) {
        meters.counter("patai.imap.passed.over", "mailbox", mailbox).increment();
        LOGGER.atError()
                .addKeyValue("mailbox", mailbox)
                .addKeyValue("uid", place.uid())
                .addKeyValue("error", error)
                .log("a mail " + what);
    }

    private static FetchProfile marks() {
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(UIDFolder.FetchProfileItem.UID);
        return profile;
    }
}
