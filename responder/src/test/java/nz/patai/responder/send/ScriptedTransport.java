package nz.patai.responder.send;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import nz.patai.responder.mail.MailTransport;
import nz.patai.responder.mail.SendOutcome;

/** A relay that answers as told, then accepts; keeps what it was given. */
record ScriptedTransport(List<Given> given, Queue<SendOutcome> answers) implements MailTransport {

    /** What was handed over. */
    record Given(String from, List<String> recipients, String message) {}

    static ScriptedTransport answering(SendOutcome... answers) {
        return new ScriptedTransport(new CopyOnWriteArrayList<>(), new ConcurrentLinkedQueue<>(List.of(answers)));
    }

    @Override
    public SendOutcome send(String envelopeFrom, List<String> recipients, byte[] message) {
        given.add(
                new Given(envelopeFrom, recipients, new String(message, java.nio.charset.StandardCharsets.ISO_8859_1)));
        var answer = answers.poll();
        return answer == null ? new SendOutcome.Accepted(250, "250 ok") : answer;
    }
}
