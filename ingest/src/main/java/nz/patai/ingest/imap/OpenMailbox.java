package nz.patai.ingest.imap;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nz.patai.runtime.config.ImapMailbox;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** A mailbox over one connection. */
final class OpenMailbox {

    private final IMAPStore store;
    private final ImapMailbox settings;
    private final FolderNames names;
    private final Map<String, IMAPFolder> folders = new LinkedHashMap<>();

    private OpenMailbox(IMAPStore store, ImapMailbox settings) throws MessagingException {
        this.store = store;
        this.settings = settings;
        this.names = new FolderNames(store);
    }

    /**
     * Opens the folders that exist.
     *
     * @throws MessagingException where none does
     */
    static OpenMailbox open(IMAPStore store, ImapMailbox settings) throws MessagingException {
        var mailbox = new OpenMailbox(store, settings);
        mailbox.openMissing();
        if (mailbox.folders.isEmpty()) {
            throw new SettingsException(mailbox.troubles().getFirst());
        }
        return mailbox;
    }

    /** Which folders there are not; one line each. */
    List<String> troubles() {
        return settings.folders().stream()
                .filter(name -> !folders.containsKey(name))
                .map(name -> "the folder " + name + " does not exist: make it, or correct folders")
                .toList();
    }

    /** Takes what there is. */
    int drain(FolderDrain drain, Stuck stuck) throws MessagingException, IOException {
        openMissing();
        var kept = new KeptMail(store, names, settings, stuck);
        var done = 0;
        for (var folder : folders.values()) {
            var taken = drain.drain(folder, kept);
            done += taken;
            if (taken > 0) {
                reopen(folder);
            }
        }
        return done;
    }

    void await(Idling idling) throws MessagingException, InterruptedException {
        idling.await(store, folders.values().iterator().next());
    }

    /** What a server told of a folder while mail was moved out of it need not add up to what is in it. */
    private static void reopen(IMAPFolder folder) throws MessagingException {
        folder.close(false);
        folder.open(Folder.READ_WRITE);
    }

    private void openMissing() throws MessagingException {
        for (var name : settings.folders()) {
            if (!folders.containsKey(name)) {
                var folder = names.find(name);
                if (folder.exists()) {
                    folder.open(Folder.READ_WRITE);
                    folders.put(name, folder);
                }
            }
        }
    }
}
