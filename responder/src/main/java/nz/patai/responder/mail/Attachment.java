package nz.patai.responder.mail;

/** A file that a mail carries; holds its own copy of the bytes. */
public final class Attachment {
    private final String fileName;
    private final String contentType;
    private final byte[] bytes;

    /**
     * @param fileName ASCII, without a path
     * @param contentType such as {@code application/pdf}
     */
    public Attachment(String fileName, String contentType, byte[] bytes) {
        this.fileName = fileName;
        this.contentType = contentType;
        this.bytes = bytes.clone();
    }

    public String fileName() {
        return fileName;
    }

    public String contentType() {
        return contentType;
    }

    /** A copy of the content. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
