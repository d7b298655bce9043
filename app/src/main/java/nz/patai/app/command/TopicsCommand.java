package nz.patai.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.ConfigFile;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.deploy.Deployment;
import nz.patai.runtime.deploy.Setting;
import nz.patai.runtime.deploy.TopicDeployment;
import nz.patai.runtime.service.Platform;
import nz.patai.runtime.time.TimeSource;
import nz.patai.statute.Calendars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code patai topics}: the deploy step of a cluster. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        subcommands = {TopicsCommand.Plan.class, TopicsCommand.Apply.class},
        description = "Holds the cluster's topics against the catalogue.")
public final class TopicsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    /** {@code patai topics plan}. */
    @Command(
            name = "plan",
            mixinStandardHelpOptions = true,
            description = "Prints what differs from the catalogue; exit 1 where something does.")
    static final class Plan implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Option(names = "--platform", required = true, description = "platform.yaml")
        @SuppressWarnings("NullAway.Init")
        private Path platformFile;

        @Override
        public Integer call() {
            var platform = ConfigFile.read(platformFile, PlatformConfig.class);
            try (var admin = Platform.clients(platform).admin("topics-plan")) {
                var lines = new TopicDeployment(admin, platform.kafka()).plan();
                lines.forEach(spec.commandLine().getOut()::println);
                return lines.isEmpty() ? 0 : 1;
            }
        }
    }

    /** {@code patai topics apply}. */
    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            description = "Makes topics, registers schemas and records the agency's settings. Again does no harm.")
    static final class Apply implements Callable<Integer> {

        @Option(names = "--platform", required = true, description = "platform.yaml")
        @SuppressWarnings("NullAway.Init")
        private Path platformFile;

        @Option(names = "--agency", required = true, description = "agency.yaml")
        @SuppressWarnings("NullAway.Init")
        private Path agencyFile;

        @Override
        public Integer call() {
            var platform = ConfigFile.read(platformFile, PlatformConfig.class);
            ConfigFile.read(agencyFile, AgencyConfig.class); // checked whole before anything is changed
            try {
                new Deployment(platform, TimeSource.system())
                        .apply(List.of(
                                Setting.kept("agency", Files.readString(agencyFile)),
                                Setting.named("calendar", Calendars.programId())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return 0;
        }
    }
}
