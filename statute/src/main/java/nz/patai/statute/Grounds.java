package nz.patai.statute;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The paragraphs that a refusal can rest on.
 *
 * <p>Source: Official Information Act 1982, ss 6, 7, 9(2), 18; Local Government Official Information and Meetings Act 1987, ss 6, 7(2), 17.
 */
public final class Grounds {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Set<String> OIA = paragraphs("""
            6(a) 6(b)(i) 6(b)(ii) 6(c) 6(d) 6(e)(i) 6(e)(ii) 6(e)(iii) 6(e)(iv) 6(e)(v) 6(e)(vi)
            7(a) 7(b)
            9(2)(a) 9(2)(b)(i) 9(2)(b)(ii) 9(2)(ba)(i) 9(2)(ba)(ii) 9(2)(c) 9(2)(d) 9(2)(e) 9(2)(f)(i) 9(2)(f)(ii) 9(2)(f)(iii) 9(2)(f)(iv)
            9(2)(g)(i) 9(2)(g)(ii) 9(2)(h) 9(2)(i) 9(2)(j) 9(2)(k)
            18(a) 18(b) 18(c)(i) 18(c)(ii) 18(d) 18(da) 18(e) 18(f) 18(g) 18(g)(i) 18(g)(ii) 18(h)""");

    private static final Set<String> LGOIMA = paragraphs("""
            6(a) 6(b)(i) 6(b)(ii) 6(c) 6(d)
            7(2)(a) 7(2)(b)(i) 7(2)(b)(ii) 7(2)(ba) 7(2)(c)(i) 7(2)(c)(ii) 7(2)(d) 7(2)(e) 7(2)(f)(i) 7(2)(f)(ii)
            7(2)(g) 7(2)(h) 7(2)(i) 7(2)(j)
            17(a) 17(b) 17(c)(i) 17(c)(ii) 17(d) 17(da) 17(e) 17(f) 17(g) 17(g)(i) 17(g)(ii) 17(h)""");

    private Grounds() {}

    /** Every ground of an Act to its paragraph, such as {@code 9(2)(ba)(i)}. */
    public static Set<String> of(Act act) {
        return switch (act) {
            case OIA -> OIA;
            case LGOIMA -> LGOIMA;
        };
    }

    /** Whether a ground only says that there is good reason, so that the good reason itself must be cited with it. */
    public static boolean isPointer(Act act, String paragraph) {
        return paragraph.equals(
                switch (act) {
                    case OIA -> "18(a)";
                    case LGOIMA -> "17(a)";
                });
    }

    private static Set<String> paragraphs(String list) {
        return Stream.of(BLANKS.split(list)).collect(Collectors.toUnmodifiableSet());
    }
}
