package nz.patai.responder.send;

/** The ledger of one partition and how far it was read. Kept when the partition goes to another sender and comes back. For one thread. */
final class PartitionLedger {

    private final int partition;
    private final SendLedger ledger = new SendLedger();
    private long next;
    private boolean mayBeBehind = true;

    PartitionLedger(int partition) {
        this.partition = partition;
    }

    /** Says that another sender may have written since. */
    void mayBeBehind() {
        mayBeBehind = true;
    }

    /** The ledger with all that was written before this call. */
    SendLedger caughtUp(ResponsesReader reader) {
        if (mayBeBehind) {
            next = reader.noteFrom(partition, next, ledger);
            mayBeBehind = false;
        }
        return ledger;
    }
}
