package nz.patai.desk.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The decision on one question.
 *
 * @param question its number
 * @param outcome what is decided
 * @param grounds of a refusal, to the paragraph: {@code 18(g)}; empty where nothing is refused
 * @param text what the letter says in answer; null where the outcome says it all
 * @param links public pages offered
 * @param considerations what the Act wants considered, by section: {@code 18B: asked on 16 February, no answer}
 */
@JsonNaming(SnakeCaseStrategy.class)
public record AnswerText(
        int question,
        OutcomeName outcome,
        List<String> grounds,
        @Nullable String text,
        List<Link> links,
        Map<String, String> considerations) {

    /** Fills in what may be left out, and checks what needs no knowledge of the request. */
    public AnswerText {
        if (question < 1) {
            throw new IllegalArgumentException("question is missing: give its number");
        }
        Texts.given(outcome, "outcome");
        text = Texts.inLetter(text, "text");
        grounds = Texts.list(grounds, "grounds");
        links = Texts.list(links, "links");
        considerations = considerations == null ? new TreeMap<>() : new TreeMap<>(considerations);
        considerations.forEach((section, found) -> {
            Texts.given(found, "considerations." + section);
            Texts.clean(found, "considerations." + section);
        });
    }

    /** What is decided on a question, as it is written in a file. */
    public enum OutcomeName {
        /** All of it is released. */
        released,
        /** Some of it is refused. */
        released_in_part,
        /** All of it is refused. */
        refused,
        /** Another body answers it. */
        transferred,
        /** It asks for no information that is held. */
        not_official_information,
        /** It is about the requester: the Privacy Act 2020 applies. */
        privacy_act,
        /** Reasons for a decision about the requester are stated (OIA s 23). */
        statement_of_reasons,
        /** The requester took it back. */
        withdrawn
    }

    /**
     * A public page.
     *
     * @param title what the letter calls it
     * @param address where it is: {@code https://…}
     */
    public record Link(String title, String address) {

        /** Checks. */
        public Link {
            Texts.given(title, "title");
            Texts.inLetter(title, "title");
            if (address == null || !address.matches("https?://\\S{1,2000}")) {
                throw new IllegalArgumentException("address must begin with https:// and have no blanks");
            }
        }
    }
}
