package nz.patai.ingest.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.ByteSequence;

/**
 * Reads the structure of a mail with mime4j's streaming parser, under limits: the one class that knows mime4j.
 *
 * <p>Transfer encodings are decoded on the way. Attached messages ({@code message/rfc822}) are leaves; whoever wants to
 * look inside reads their bytes again. An error inside mime4j is a refusal, not an exception: the bytes are hostile.
 */
final class MimeReader extends AbstractContentHandler {

    private final MimeTree tree;

    private MimeReader(MimeTree tree) {
        this.tree = tree;
    }

    /**
     * The limits of a mail and how much of them is left for what is packed in it.
     *
     * @param limits of the whole
     * @param spent by what was read of it before
     */
    record Limits(MailLimits limits, Spent spent) {

        static Limits of(MailLimits limits) {
            return new Limits(limits, new Spent(limits));
        }
    }

    static MimeReading read(byte[] raw, int from, Limits limits, Defects defects) {
        MimeTree tree = new MimeTree(limits.spent(), defects);
        MimeStreamParser parser = new MimeStreamParser(config(limits.limits()), new DefectMonitor(tree, defects), null);
        parser.setNoRecurse();
        parser.setContentDecoding(true);
        parser.setContentHandler(new MimeReader(tree));
        try {
            parser.parse(new InterruptibleInput(raw, from));
            return new MimeReading.Read(tree.root());
        } catch (MimeException | IOException | RuntimeException e) {
            return new MimeReading.Refused(reason(e), tree.topFields());
        }
    }

    @Override
    public void startMessage() {
        tree.open();
    }

    @Override
    public void startBodyPart() {
        tree.open();
    }

    @Override
    public void field(Field field) {
        ByteSequence raw = field.getRaw();
        tree.field(field.getNameLowerCase(), raw.toByteArray());
    }

    @Override
    public void startMultipart(BodyDescriptor descriptor) {
        tree.deeper();
    }

    @Override
    public void endMultipart() {
        tree.shallower();
    }

    @Override
    public void preamble(InputStream stream) throws IOException {
        tree.preamble(stream);
    }

    @Override
    public void body(BodyDescriptor descriptor, InputStream stream) throws IOException {
        tree.body(descriptor.getTransferEncoding(), stream);
    }

    @Override
    public void endBodyPart() {
        tree.close();
    }

    @Override
    public void endMessage() {
        tree.close();
    }

    private static MimeConfig config(MailLimits limits) {
        return MimeConfig.custom()
                .setMaxHeaderCount(limits.maxHeaderFields())
                .setMaxHeaderLen(limits.maxHeaderFieldBytes())
                .setMaxLineLen(limits.maxHeaderLineBytes())
                .setMaxContentLen(-1)
                .build();
    }

    private static RejectReason reason(Throwable thrown) {
        return switch (thrown) {
            case OverLimit over -> over.reason();
            case MaxHeaderLimitException _ -> RejectReason.TOO_MANY_HEADER_FIELDS;
            case MaxHeaderLengthLimitException _ -> RejectReason.HEADER_TOO_LONG;
            case MaxLineLimitException _ -> RejectReason.HEADER_TOO_LONG;
            case MimeIOException wrapper when wrapper.getCause() != null -> reason(wrapper.getCause());
            case MimeException wrapper when wrapper.getCause() != null -> reason(wrapper.getCause());
            default -> RejectReason.UNREADABLE_STRUCTURE;
        };
    }

    /** Ends the reading of a mail that takes too long: whoever waits for it interrupts. */
    private static final class InterruptibleInput extends ByteArrayInputStream {

        InterruptibleInput(byte[] raw, int from) {
            super(raw, from, raw.length - from);
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            if (Thread.currentThread().isInterrupted()) {
                throw new OverLimit(RejectReason.TOO_SLOW);
            }
            return super.read(into, offset, length);
        }
    }

    /** Turns mime4j's warnings into defects; those about line ends and trailing blanks are no news and are dropped. */
    private static final class DefectMonitor extends DecodeMonitor {

        private final MimeTree tree;
        private final Defects defects;

        private DefectMonitor(MimeTree tree, Defects defects) {
            this.tree = tree;
            this.defects = defects;
        }

        @Override
        public boolean isListening() {
            return true;
        }

        @Override
        public boolean warn(String error, String dropDesc) {
            if (error.endsWith(Event.MIME_BODY_PREMATURE_END.toString())) {
                defects.add(DefectCode.NO_FINAL_BOUNDARY);
            } else if (error.endsWith(Event.HEADERS_PREMATURE_END.toString())) {
                defects.add(DefectCode.NO_BODY_SEPARATOR);
            } else if (error.endsWith(Event.INVALID_HEADER.toString())) {
                if (tree.isInPart()) {
                    return false; // a part without a header is none the worse for it
                }
                defects.add(DefectCode.BAD_HEADER_LINE);
            } else if (error.startsWith("Unexpected") || error.startsWith("Malformed")) {
                defects.add(DefectCode.BAD_TRANSFER_ENCODING);
            }
            return false;
        }
    }
}
