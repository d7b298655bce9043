package nz.patai.runtime.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Compares the token of a request ({@code Authorization: Bearer …}, RFC 6750) with a secret, in a time that tells nothing of it. */
public final class Tokens {

    private static final String SCHEME = "Bearer ";

    private Tokens() {}

    /** True where the header carries exactly this secret; never for an empty one, which is no secret. */
    public static boolean matches(@Nullable String authorization, String secret) {
        return authorization != null
                && !secret.isEmpty()
                // a scheme's case does not matter: RFC 9110, section 11.1
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && isSame(authorization.substring(SCHEME.length()).strip(), secret);
    }

    /** True where both are the same. */
    public static boolean isSame(String shown, String secret) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
