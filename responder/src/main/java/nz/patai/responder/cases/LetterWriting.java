package nz.patai.responder.cases;

import java.util.List;

/** Writes letters: the same letter of the same facts always comes out as the same bytes. */
@FunctionalInterface
public interface LetterWriting {

    /** Writes a letter that is due. */
    Result write(ThreadCase thread, RequestCase request, DueLetter due);

    /** What became of it. */
    sealed interface Result {

        /**
         * The mail to the last byte.
         *
         * @param sha256 of the bytes, 64 lower-case hex digits
         * @param templatesId hash of the letter texts
         */
        @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
        record Written(
                byte[] bytes, String sha256, String messageId, String templatesId, List<Integer> answersQuestions)
                implements Result {}

        /** No mail; what is lacking, without a word of what anyone wrote. */
        record NotWritten(List<String> reasons) implements Result {}
    }
}
