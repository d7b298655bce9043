package nz.patai.app.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An instant on the command line: date and time with an offset, or {@code Z}. Without one it could be thirteen hours off. */
final class InstantArgument implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no instant: write date, time and offset, such as 2024-02-20T00:00:00+13:00");
        }
    }
}
