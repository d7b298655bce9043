package nz.patai.schemas;

/** The schema registry does not answer: an outage and no fault of the record at hand. */
public final class RegistryUnreachableException extends SchemaException {

    private static final long serialVersionUID = 1;

    RegistryUnreachableException(Throwable cause) {
        super("The schema registry does not answer: check its address and that it runs", cause);
    }
}
