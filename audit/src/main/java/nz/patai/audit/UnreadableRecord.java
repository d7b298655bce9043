package nz.patai.audit;

/**
 * A record that is no event of ours, or not whole.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset in the partition
 * @param reason why it cannot be read; nothing of its content
 */
public record UnreadableRecord(String topic, int partition, long offset, String reason) {

    @Override
    public String toString() {
        return topic + " partition " + partition + " offset " + offset + ": " + reason;
    }
}
