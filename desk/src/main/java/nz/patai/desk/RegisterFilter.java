package nz.patai.desk;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.OptionalInt;
import nz.patai.register.RegisterRow;
import nz.patai.register.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the register are wanted; those that pass every filter given.
 *
 * @param open only where somebody has something to do
 * @param overdue only where the limit is over
 * @param setAside only mail that waits for a person
 * @param dueWithin only where at most so many working days are left
 */
public record RegisterFilter(boolean open, boolean overdue, boolean setAside, OptionalInt dueWithin) {

    /** Every row. */
    static final RegisterFilter ALL = new RegisterFilter(false, false, false, OptionalInt.empty());

    static RegisterFilter of(Context ctx) {
        return new RegisterFilter(
                yes(ctx, "open"),
                yes(ctx, "overdue"),
                yes(ctx, "set_aside"),
                workingDays(ctx.queryParam("due_within")));
    }

    boolean passes(RegisterRow row, LocalDate today) {
        return (!open || row.isOpen())
                && (!setAside || row.status() == Status.SET_ASIDE)
                && (!overdue || row.isOverdueOn(today))
                && (dueWithin.isEmpty() || row.isDueWithin(dueWithin.getAsInt()));
    }

    private static boolean yes(Context ctx, String name) {
        var text = ctx.queryParam(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new BadRequestResponse(name + " must be true or false, was '" + text + "'");
        }
        return "true".equals(text);
    }

    private static OptionalInt workingDays(@Nullable String text) {
        if (text == null) {
            return OptionalInt.empty();
        }
        if (!text.matches("\\d{1,4}")) {
            throw new BadRequestResponse("due_within must be a number of working days, was '" + text + "'");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }
}
