package nz.patai.ingest.imap;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * Finds folders by the names of the configuration, whose levels are parted by a slash, on a server that may part them otherwise and may keep
 * all of a user's folders below one of them.
 *
 * <p>Source: RFC 3501, section 5.1.1; RFC 2342.
 */
final class FolderNames {

    private final IMAPStore store;
    private final char separator;
    private final String prefix;

    FolderNames(IMAPStore store) throws MessagingException {
        this.store = store;
        this.separator = store.getDefaultFolder().getSeparator();
        this.prefix = prefix(store, separator);
    }

    /** The folder, which may not exist. */
    IMAPFolder find(String configured) throws MessagingException {
        var name = configured.replace('/', separator);
        var plain = (IMAPFolder) store.getFolder(name);
        if (prefix.isEmpty() || plain.exists()) {
            return plain;
        }
        return (IMAPFolder) store.getFolder(prefix + name);
    }

    /** The folder, made where it does not exist, and shown to people who read this mailbox. */
    IMAPFolder findOrMake(String configured) throws MessagingException {
        var folder = find(configured);
        if (folder.exists()) {
            return folder;
        }
        if (!folder.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("the folder " + folder.getFullName() + " cannot be made");
        }
        folder.setSubscribed(true);
        return folder;
    }

    /** Such as {@code INBOX.}: empty on most servers. */
    private static String prefix(IMAPStore store, char separator) throws MessagingException {
        if (!store.hasCapability("NAMESPACE")) {
            return "";
        }
        var name = List.of(store.getPersonalNamespaces()).stream()
                .findFirst()
                .map(Folder::getFullName)
                .orElse("");
        return name.isEmpty() || name.charAt(name.length() - 1) == separator ? name : name + separator;
    }
}
