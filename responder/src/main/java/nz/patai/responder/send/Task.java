package nz.patai.responder.send;

import nz.patai.event.DeadlineAlert;
import nz.patai.event.Header;
import nz.patai.event.SendReleased;
import nz.patai.responder.compose.AlertMail;
import org.apache.kafka.common.TopicPartition;

/** Something to send, where it was read, and its event's header. */
sealed interface Task {

    TopicPartition partition();

    long offset();

    Header header();

    /** A composed mail that may go. */
    record MailTask(TopicPartition partition, long offset, Header header, SendReleased released) implements Task {}

    /** An alert that is owed. */
    record AlertTask(TopicPartition partition, long offset, Header header, DeadlineAlert alert) implements Task {

        /** The alert as its mail names it. */
        AlertMail.Owed owed() {
            return new AlertMail.Owed(header, alert);
        }
    }
}
