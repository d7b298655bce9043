package nz.patai.ingest.imap;

import jakarta.mail.FolderClosedException;
import jakarta.mail.StoreClosedException;
import java.util.stream.Stream;
import nz.patai.ingest.gateway.LargeMail;
import nz.patai.runtime.kafka.Outage;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** Tells what concerns one mail from what concerns all of them. */
final class Lost {

    private Lost() {}

    /** True where the connection is gone; false where the server said no to one command. */
    static boolean isConnection(Exception e, IMAPFolder folder) {
        return !folder.isOpen()
                || Stream.<Throwable>iterate(e, x -> x != null, Throwable::getCause)
                        .anyMatch(Lost::isLoss);
    }

    private static boolean isLoss(Throwable e) {
        return e instanceof FolderClosedException
                || e instanceof StoreClosedException
                || e instanceof ConnectionException;
    }

    /** True where no mail can be kept now, whatever it is. */
    static boolean isEverything(RuntimeException e) {
        return Outage.isBehind(e) || e instanceof LargeMail.BusyException;
    }
}
