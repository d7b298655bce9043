package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the tracker knows of a thread: ids, numbers and dates, nothing that a person wrote.
 *
 * @param threadId the thread
 * @param requests its requests, in the order of their arrival
 * @param questions every list of questions, the newest last; a list may come before its request does
 * @param letters decision letters that wait, or waited, for a signature, the newest last
 * @param mails its mails
 * @param known ids of the events seen and made, the newest last, at most {@link #REMEMBERED}
 */
public record ThreadState(
        String threadId,
        List<Request> requests,
        List<QuestionList> questions,
        List<Letter> letters,
        Mails mails,
        List<UUID> known) {

    /** How many ids are remembered: far beyond any thread that people write, so that a flood costs no more than that. */
    static final int REMEMBERED = 1000;

    /** Takes copies. */
    public ThreadState {
        requests = List.copyOf(requests);
        questions = List.copyOf(questions);
        letters = List.copyOf(letters);
        mails = mails == null ? Mails.NONE : mails; // as in a state of before there were any
        known = List.copyOf(known);
    }

    /** A thread of which nothing is known. */
    public static ThreadState empty(String threadId) {
        return new ThreadState(threadId, List.of(), List.of(), List.of(), Mails.NONE, List.of());
    }

    /** The agenda: for each request and mail that something will be owed for, {@code day|its id} of the first such day, and the thread. */
    public Map<String, String> agenda() {
        var entries = new TreeMap<String, String>();
        for (var request : requests) {
            request.clock().alerts().next().ifPresent(day -> entries.put(day + "|" + request.requestId(), threadId));
        }
        mails.waiting().forEach(mail -> entries.put(mail.alertFrom() + "|" + mail.mailId(), threadId));
        return entries;
    }

    Optional<Request> request(String requestId) {
        return requests.stream().filter(r -> r.requestId().equals(requestId)).findFirst();
    }

    Optional<QuestionList> currentQuestions(String requestId) {
        return questions.stream().filter(q -> q.requestId().equals(requestId)).reduce((older, newer) -> newer);
    }

    Optional<Letter> letter(UUID composedEventId) {
        return letters.stream()
                .filter(l -> l.composedEventId().equals(composedEventId))
                .findFirst();
    }

    boolean knows(UUID eventId) {
        return known.contains(eventId);
    }

    ThreadState remember(UUID eventId) {
        var kept = known.size() < REMEMBERED ? known : known.subList(1, known.size());
        return new ThreadState(threadId, requests, questions, letters, mails, and(kept, eventId));
    }

    ThreadState with(Request request) {
        return new ThreadState(threadId, and(requests, request), questions, letters, mails, known);
    }

    ThreadState with(QuestionList list) {
        return new ThreadState(threadId, requests, and(questions, list), letters, mails, known);
    }

    ThreadState with(Letter letter) {
        var others = letters.stream()
                .filter(l -> !l.composedEventId().equals(letter.composedEventId()))
                .toList();
        return new ThreadState(threadId, requests, questions, and(others, letter), mails, known);
    }

    ThreadState with(Mails next) {
        return new ThreadState(threadId, requests, questions, letters, next, known);
    }

    /** On a day that has started: what can no longer be told is off the agenda. */
    ThreadState on(LocalDate day) {
        var changed = requests.stream()
                .map(r -> r.with(r.clock().with(r.clock().alerts().on(day))))
                .toList();
        return new ThreadState(threadId, changed, questions, letters, mails, known);
    }

    ThreadState change(String requestId, UnaryOperator<Clock> move) {
        return changeRequest(requestId, r -> r.with(move.apply(r.clock())));
    }

    ThreadState changeRequest(String requestId, UnaryOperator<Request> change) {
        var changed = requests.stream()
                .map(r -> r.requestId().equals(requestId) ? change.apply(r) : r)
                .toList();
        return new ThreadState(threadId, changed, questions, letters, mails, known);
    }

    private static <T> List<T> and(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
