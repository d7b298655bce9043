package nz.patai.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import nz.patai.app.up.Installation;
import nz.patai.app.up.UpPlatform;
import nz.patai.app.up.UpSystem;
import nz.patai.desk.client.DeskClient;
import nz.patai.runtime.config.AgencyConfig.Officer;
import nz.patai.runtime.config.AgencyConfig.Right;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.time.TimeSource;
import org.jspecify.annotations.Nullable;

/**
 * The system that a command talks to: the one that runs on the data directory, else one that is started for the command alone. Closing it
 * stops only what was started here.
 */
final class Running implements AutoCloseable {

    private final Installation installation;
    private final Map<String, String> addresses;
    private final @Nullable UpSystem startedHere;

    private Running(Installation installation, Map<String, String> addresses, @Nullable UpSystem startedHere) {
        this.installation = installation;
        this.addresses = addresses;
        this.startedHere = startedHere;
    }

    /** Finds it, or starts what the command needs of it. */
    static Running on(Path directory, UpSystem.Parts parts, PrintWriter err) {
        var installation = Installation.open(directory);
        var addresses = installation.data().running().addresses();
        if (!addresses.isEmpty()) {
            return new Running(installation, addresses, null);
        }
        err.println("patai: nothing runs on " + directory + "; starting it for this command alone (bin/patai up --data "
                + directory + " keeps it running)");
        err.flush();
        var system = UpSystem.start(installation, parts, false, TimeSource.system(), what -> {});
        return new Running(installation, installation.data().running().addresses(), system);
    }

    /** An address by its name: {@code desk}, {@code files}, {@code kafka}, {@code registry}. */
    String address(String name) {
        var address = addresses.get(name);
        if (address == null || address.isEmpty()) {
            throw new Failure("the system on " + installation.data().root() + " does not tell its address for " + name
                    + ": stop it and start it again");
        }
        return address;
    }

    /** Its files. */
    Installation installation() {
        return installation;
    }

    /** What {@code platform.yaml} would say of it, for one who reads. */
    PlatformConfig platform() {
        return UpPlatform.of(installation, address("kafka"), address("registry"), Installation.NO_RELAY);
    }

    /** The desk, as an officer: the one named, else the first who has a right; any officer where no right is needed. */
    DeskClient desk(@Nullable String officerId, @Nullable Right needed) {
        return new DeskClient(
                address("desk"), officer(officerId, needed).tokenFile().read());
    }

    /** Who acts: the officer named, else the first who has a right. */
    Officer officerOf(@Nullable String officerId, Right needed) {
        return officer(officerId, needed);
    }

    @Override
    public void close() {
        if (startedHere != null) {
            startedHere.close();
        }
    }

    private Officer officer(@Nullable String id, @Nullable Right needed) {
        var agency = installation.agency();
        if (id != null) {
            return agency.officer(id)
                    .orElseThrow(() -> new Failure(id + " is no officer in " + installation.agencyFile()));
        }
        return agency.officers().stream()
                .filter(o -> needed == null || o.may().contains(needed))
                .findFirst()
                .orElseThrow(() -> new Failure("nobody in " + installation.agencyFile() + " may " + needed));
    }
}
