package nz.patai.ingest.gateway;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.internal.server.Command;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/**
 * Commands that the SMTP library answers otherwise than this gateway must. Its BDAT takes the end of a connection in mid-message for the end
 * of the message, so it is not offered; a size beyond 31 bits ends its session; it offers STARTTLS within TLS; it lets anyone say MAIL.
 */
final class SmtpCommands {

    private SmtpCommands() {}

    /** Puts them in the place of the library's. */
    static void install(SMTPServer server, boolean offersTls) {
        var commands = server.getCommandHandler();
        commands.addCommand(new Ehlo(offersTls));
        commands.addCommand(new Bdat());
        try {
            commands.addCommand(new Mail(commands.getCommand("MAIL")));
        } catch (RuntimeException e) {
            throw new IllegalStateException("the SMTP library knows MAIL", e);
        }
    }

    /** Source: RFC 5321, section 4.1.1.1; the extensions are those of RFC 1870, 2034, 3207, 4954, 6152 and 6531. */
    private static final class Ehlo extends BaseCommand {

        private final boolean offersTls;

        Ehlo(boolean offersTls) {
            super("EHLO", "Introduce yourself.", "<hostname>");
            this.offersTls = offersTls;
        }

        @Override
        public void execute(String line, Session session) throws IOException {
            var args = getArgs(line);
            if (args.length < 2) {
                session.sendResponse("501 5.5.4 Syntax: EHLO hostname");
                return;
            }
            session.resetMailTransaction();
            session.setHelo(args[1]);
            var lines = lines(session);
            for (var i = 0; i < lines.size(); i++) {
                lines.set(i, (i + 1 < lines.size() ? "250-" : "250 ") + lines.get(i));
            }
            session.sendResponse(String.join("\r\n", lines));
        }

        private List<String> lines(Session session) {
            var server = session.getServer();
            List<String> lines = new ArrayList<>(List.of(server.getHostName(), "8BITMIME", "SMTPUTF8"));
            lines.add("SIZE " + server.getMaxMessageSize());
            if (offersTls && !session.isTLSStarted()) {
                lines.add("STARTTLS");
            }
            if (session.isTLSStarted()) {
                server.getAuthenticationHandlerFactory()
                        .ifPresent(auth -> lines.add("AUTH " + String.join(" ", auth.getAuthenticationMechanisms())));
            }
            return lines;
        }
    }

    /** What follows a BDAT that is refused would be read as commands, so the connection ends. */
    private static final class Bdat extends BaseCommand {

        Bdat() {
            super("BDAT", "Not offered.");
        }

        @Override
        public void execute(String line, Session session) throws DropConnectionException {
            throw new DropConnectionException(502, "5.5.1 BDAT is not offered: use DATA");
        }
    }

    /** Asks for TLS and login, which the library does at RCPT alone, and looks at the declared size (RFC 1870). */
    private static final class Mail implements Command {

        private static final Pattern SIZE = Pattern.compile(" SIZE=(\\S*)", Pattern.CASE_INSENSITIVE);
        private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");
        private static final int MOST_DIGITS = 9;

        private final Command library;

        Mail(Command library) {
            this.library = library;
        }

        @Override
        public void execute(String line, Session session) throws IOException, DropConnectionException {
            if (session.getServer().getRequireTLS() && !session.isTLSStarted()) {
                session.sendResponse("530 5.7.0 Must issue a STARTTLS command first");
            } else if (session.getServer().getRequireAuth() && !session.isAuthenticated()) {
                session.sendResponse("530 5.7.0 Authentication required");
            } else {
                begin(line, session);
            }
        }

        private void begin(String line, Session session) throws IOException, DropConnectionException {
            var size = SIZE.matcher(line);
            if (size.find()) {
                if (!NUMBER.matcher(size.group(1)).matches()) {
                    session.sendResponse("501 5.5.4 SIZE must be a number");
                    return;
                }
                if (size.group(1).length() > MOST_DIGITS) {
                    session.sendResponse("552 5.3.4 message too large; the limit is "
                            + session.getServer().getMaxMessageSize() + " bytes");
                    return;
                }
            }
            library.execute(line, session);
        }

        @Override
        public org.subethamail.smtp.internal.server.HelpMessage getHelp()
                throws org.subethamail.smtp.internal.server.CommandException {
            return library.getHelp();
        }

        @Override
        public String getName() {
            return library.getName().toUpperCase(Locale.ROOT);
        }
    }
}
