package nz.patai.app.up;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import nz.patai.embedded.DataDirectory;
import nz.patai.runtime.config.Address;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.AlertsConfig;
import nz.patai.runtime.config.ConfigFile;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.config.Secret;
import nz.patai.runtime.sealing.MasterKey;

/**
 * The files of one embedded system: what the agency set, what can be set of the system, and its secrets. What is missing is made, what
 * is there is never changed.
 *
 * @param data the directory
 */
public record Installation(DataDirectory data) {

    /** Where mail goes while nothing is sent: nowhere. */
    public static final PlatformConfig.Responder NO_RELAY = new PlatformConfig.Responder(
            new Address("127.0.0.1", 0), PlatformConfig.Tls.off, null, null, PlatformConfig.Responder.DIGEST_SECONDS);

    /** Opens a directory and makes what is missing, from the files that come with the program. */
    public static Installation open(Path directory) {
        var installation = new Installation(DataDirectory.open(directory));
        try {
            installation.makeMissing();
        } catch (IOException e) {
            throw new UncheckedIOException("could not set up " + directory, e);
        }
        return installation;
    }

    /** What the agency set. Token files are looked for in the directory where their path is not absolute. */
    public AgencyConfig agency() {
        return resolved(ConfigFile.read(agencyFile(), AgencyConfig.class));
    }

    /** Where the agency's settings stand. */
    public Path agencyFile() {
        return data.root().resolve("agency.yaml");
    }

    /** What is set of the system. */
    public UpSettings settings() {
        return ConfigFile.read(data.root().resolve("up.yaml"), UpSettings.class);
    }

    /** The master key. */
    public Path masterKey() {
        return data.secrets().resolve("master.key");
    }

    /** The token with which files are handed in. */
    public Secret filesToken() {
        return new Secret(data.secrets().resolve("files.token"));
    }

    /** What the address of the due dates' calendar ends with. */
    public Secret calendarSecret() {
        return new Secret(data.secrets().resolve("calendar.token"));
    }

    private void makeMissing() throws IOException {
        copyIfMissing("agency.yaml", agencyFile());
        copyIfMissing("up.yaml", data.root().resolve("up.yaml"));
        if (!Files.exists(masterKey())) {
            MasterKey.create(masterKey());
        }
        makeTokenIfMissing(filesToken().file());
        makeTokenIfMissing(calendarSecret().file());
        for (var officer : agency().officers()) {
            makeTokenIfMissing(officer.tokenFile().file());
        }
    }

    private AgencyConfig resolved(AgencyConfig agency) {
        var officers = agency.officers().stream()
                .map(o -> new AgencyConfig.Officer(
                        o.id(),
                        o.name(),
                        o.title(),
                        o.unit(),
                        o.email(),
                        o.roles(),
                        o.may(),
                        new Secret(data.root().resolve(o.tokenFile().file()))))
                .toList();
        return new AgencyConfig(
                agency.bodies(),
                officers,
                resolved(agency.alerts()),
                agency.sites(),
                agency.transferTo(),
                agency.letters(),
                agency.calendar());
    }

    private AlertsConfig resolved(AlertsConfig alerts) {
        var webhooks = alerts.webhooks().stream()
                .map(w -> new AlertsConfig.Webhook(
                        w.name(),
                        w.form(),
                        new Secret(data.root().resolve(w.urlFile().file())),
                        w.tell()))
                .toList();
        return new AlertsConfig(
                alerts.dayStartsAt(), alerts.tell(), alerts.escalate(), alerts.lastly(), alerts.schedule(), webhooks);
    }

    private static void copyIfMissing(String resource, Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try (InputStream in = Objects.requireNonNull(Installation.class.getResourceAsStream(resource), resource)) {
            Files.copy(in, file);
        }
    }

    private static void makeTokenIfMissing(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var token = new byte[24];
        new SecureRandom().nextBytes(token);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, ownerOnly);
        Files.writeString(file, HexFormat.of().formatHex(token) + "\n", StandardOpenOption.WRITE);
    }
}
