package nz.patai.runtime.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nz.patai.embedded.DataDirectory;
import nz.patai.embedded.EmbeddedBroker;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.service.CannotStartException;
import nz.patai.runtime.service.Platform;
import nz.patai.runtime.testing.RealPlatform;
import nz.patai.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicDeploymentTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedBroker broker;

    @SuppressWarnings("NullAway.Init")
    private PlatformConfig config;

    @SuppressWarnings("NullAway.Init")
    private KafkaClients clients;

    @SuppressWarnings("NullAway.Init")
    private Admin admin;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(DataDirectory.open(directory), 0);
        config = config(3);
        clients = Platform.clients(config);
        admin = clients.admin("test");
    }

    @AfterEach
    void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void makesWhatIsMissingOnceAndSetsWhatDiffers() throws Exception {
        var deployment = new TopicDeployment(admin, config.kafka());
        assertThat(deployment.plan())
                .hasSize(Topics.all().size())
                .allMatch(line -> line.startsWith("create oia."))
                .anyMatch(line -> line.startsWith("create oia.mail with 3 partitions, 1 copies, "));

        deployment.apply();
        awaitPlan(deployment);
        deployment.apply();

        // somebody lets history be deleted after a day
        alter(Topics.MAIL.name(), "retention.ms", "86400000");
        awaitPlan(deployment, "set retention.ms=-1 on oia.mail");
        deployment.apply();
        awaitPlan(deployment);
    }

    @Test
    void refusesAnotherNumberOfPartitionsAndTouchesNothing() throws Exception {
        // Given
        new TopicDeployment(admin, config.kafka()).apply();
        alter(Topics.MAIL.name(), "retention.ms", "86400000");
        var other = new TopicDeployment(admin, config(5).kafka());

        // Then
        assertThatThrownBy(other::apply)
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("it has 3 partitions, kafka.partitions in platform.yaml says 5")
                .hasMessageEndingWith("so set kafka.partitions to 3");
        assertThat(other.plan()).anyMatch(line -> line.startsWith("cannot mend oia.mail: it has 3 partitions"));
        awaitPlan(new TopicDeployment(admin, config.kafka()), "set retention.ms=-1 on oia.mail");
    }

    @Test
    void isAskedForByWhoeverFollowsATopicBefore() {
        assertThatThrownBy(() -> clients.follow("test", List.of(Topics.CLOCK), (key, event) -> {}))
                .isInstanceOf(CannotStartException.class)
                .hasMessage("Topic oia.clock is not there:"
                        + " run the deploy step (bin/patai topics apply) before the services");
    }

    /** A broker learns of a change a moment after the controller has told that it is made. */
    private static void awaitPlan(TopicDeployment deployment, String... lines) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(deployment.plan()).containsExactly(lines));
    }

    private void alter(String topic, String key, String value) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var operation = new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(resource, List.of(operation)))
                .all()
                .get();
    }

    private PlatformConfig config(int partitions) {
        var yaml = RealPlatform.yaml(broker.bootstrapServers(), "http://127.0.0.1:1", directory);
        return RealPlatform.config(yaml.replace("partitions: 3", "partitions: " + partitions));
    }
}
