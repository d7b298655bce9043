package nz.patai.runtime.blobs;

/** Content that an event refers to is not whole in {@code oia.blobs}. Its message names no content. */
public final class BlobMissingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BlobMissingException(String message) {
        super(message);
    }
}
