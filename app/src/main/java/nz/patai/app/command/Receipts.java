package nz.patai.app.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * When something was received: an instant with its offset, or a day in New Zealand, which is all that a date stamp tells and all that the law
 * asks for. A day stands for its first moment, so that today is never yet to come.
 */
final class Receipts implements ITypeConverter<Instant> {

    private static final ZoneId NEW_ZEALAND = ZoneId.of("Pacific/Auckland");

    @Override
    public Instant convert(String text) {
        try {
            return of(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no day and no instant: write 2024-02-07, or 2024-02-07T09:12:00+13:00");
        }
    }

    /**
     * Reads it.
     *
     * @throws DateTimeException where it is neither
     */
    static Instant of(String text) {
        return text.length() > 10
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDate.parse(text).atStartOfDay(NEW_ZEALAND).toInstant();
    }
}
