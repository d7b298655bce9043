package nz.patai.responder.domain;

/**
 * The requester as a letter addresses one.
 *
 * @param name the name as signed, empty if the request bears none
 * @param address where the answer goes: the magic address of the request, exactly as it came in From
 */
public record Addressee(String name, String address) {

    /** The name to greet with after "Tēnā koe", or empty where no part of the signed name is safe to use. */
    public String greetingName() {
        return GreetingName.from(name);
    }
}
