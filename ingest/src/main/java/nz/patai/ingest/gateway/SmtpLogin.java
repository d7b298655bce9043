package nz.patai.ingest.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nz.patai.runtime.config.Secret;
import nz.patai.runtime.config.SmtpServer;
import org.subethamail.smtp.AuthenticationHandlerFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.auth.LoginAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.auth.MultipleAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.PlainAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.UsernamePasswordValidator;

/** Checks who hands in mail. A password is read from its file each time, so that it can be changed while this runs. */
final class SmtpLogin implements UsernamePasswordValidator {

    private final Map<String, Secret> passwords;

    private SmtpLogin(List<SmtpServer.User> users) {
        passwords = users.stream().collect(Collectors.toMap(SmtpServer.User::name, SmtpServer.User::passwordFile));
    }

    /** AUTH PLAIN and LOGIN for the users; nothing where there are none. */
    static Optional<AuthenticationHandlerFactory> of(List<SmtpServer.User> users) {
        if (users.isEmpty()) {
            return Optional.empty();
        }
        var login = new SmtpLogin(users);
        return Optional.of(new MultipleAuthenticationHandlerFactory(
                List.of(new PlainAuthenticationHandlerFactory(login), new LoginAuthenticationHandlerFactory(login))));
    }

    @Override
    public void login(String name, String password, MessageContext context) throws LoginFailedException {
        var known = passwords.get(name);
        if (known == null || !MessageDigest.isEqual(bytes(known.read()), bytes(password))) {
            throw new LoginFailedException();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
