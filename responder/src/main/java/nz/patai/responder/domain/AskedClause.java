package nz.patai.responder.domain;

/** Fits what the agency asked a requester into the sentence "we asked you …". */
public final class AskedClause {
    private AskedClause() {}

    /** The text itself where it goes on from "we asked you" ("whether …"), else the text in quotation marks. */
    public static String of(String asked) {
        String text = String.join(" ", Prose.clean(asked).split("\\s+"));
        boolean isClause = !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
        return isClause || text.isEmpty() ? text : "this: “" + text + "”";
    }
}
