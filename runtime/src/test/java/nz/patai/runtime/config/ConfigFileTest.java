package nz.patai.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {

    private static final String PLATFORM = """
            kafka: {bootstrapServers: "127.0.0.1:9092"}
            registry: {url: "http://127.0.0.1:8081"}
            sealing: {masterKeyFile: master.key}
            streams: {stateDirectory: streams}
            ingest: {smtp: "127.0.0.1:2525", http: "127.0.0.1:8082", tokenFile: token}
            responder: {relay: "127.0.0.1:25"}
            desk: {http: "127.0.0.1:8083"}
            """;

    private static final String AGENCY = """
            bodies:
              - {id: ministry, name: Ministry, act: OIA, mailbox: OIA@Ministry.example, reference: {pattern: "R {number}", next: 1}}
            officers:
              - {id: a.b, name: A B, title: Manager, email: a@b.example, tokenFile: token}
            alerts: {}
            """;

    @Test
    void givesEveryDefaultThatItsDocumentationNames() {
        var platform = ConfigFile.parse("platform.yaml", PLATFORM, PlatformConfig.class);
        assertThat(platform.kafka().partitions()).isEqualTo(6);
        assertThat(platform.kafka().replicationFactor()).isEqualTo(3);
        assertThat(platform.kafka().minInsyncReplicas()).isEqualTo(2);
        assertThat(platform.streams().threads()).isEqualTo(1);
        assertThat(platform.streams().commitIntervalMs()).isEqualTo(100);
        assertThat(platform.ingest().maxMessageBytes()).isEqualTo(50_000_000);
        assertThat(platform.responder().tls()).isEqualTo(PlatformConfig.Tls.required);
        assertThat(platform.simulated()).isFalse();
    }

    @Test
    void givesTheAgencysDefaults() {
        var agency = ConfigFile.parse("agency.yaml", AGENCY, AgencyConfig.class);
        assertThat(agency.alerts().dayStartsAt()).isEqualTo(LocalTime.of(6, 0));
        assertThat(agency.alerts().tell()).containsExactly("adviser");
        assertThat(agency.alerts().escalate()).containsExactly("manager");
        assertThat(agency.alerts().lastly().tell()).isEmpty();
        assertThat(agency.alerts().lastly().after()).isEqualTo(3);
        assertThat(agency.alerts().of(AlertsConfig.Name.extendOrDecide))
                .isEqualTo(new AlertsConfig.Setting(5, List.of("adviser"), false));
        assertThat(agency.sites()).extracting(AgencyConfig.Site::id).containsExactly("fyi");
        assertThat(agency.bodies().getFirst().addresses()).containsExactly("oia@ministry.example");
        assertThat(agency.bodies().getFirst().contact()).isEqualTo("oia@ministry.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            desk: {http          | desk: {door: 1, http  | desk.door is not a known key; known here: calendarSecretFile, http
            127.0.0.1:8083       | 127.0.0.1            | desk.http: '127.0.0.1' is not an address: write host:port
            127.0.0.1:8083       | 127.0.0.1:99999      | desk.http: '127.0.0.1:99999' is not an address: write host:port
            {masterKeyFile: master.key} | {}            | sealing: masterKeyFile is missing: give it
            :9092"}              | :9092", minInsyncReplicas: 4} | kafka: minInsyncReplicas (4) is more than replicationFactor (3): nothing could be written
            :9092"}              | :9092", partitions: -1} | kafka: partitions must be at least 1, was -1
            :9092"}              | :9092", partitions: many} | kafka.partitions: Cannot deserialize value of type `int` from String
            tokenFile: token     | tokenFile: token, maxMessageBytes: 500000000 | ingest: maxMessageBytes must be at most 150000000, was 500000000
            relay: "127.0.0.1:25" | relay: "127.0.0.1:25", user: me | responder: user and passwordFile go together: give both or none
            desk: {http: "127.0.0.1:8083"} | desk: {http: "a:1", http: "b:2"} | Duplicate field 'http'
            """)
    void stopsOnAFaultInThePlatformsFileWithItsPath(String right, String wrong, String message) {
        assertThatThrownBy(
                        () -> ConfigFile.parse("platform.yaml", PLATFORM.replace(right, wrong), PlatformConfig.class))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("platform.yaml: ")
                .hasMessageContaining(message);
    }

    @Test
    void takesWhatIsSetForAnAlertAndTheDefaultForTheRest() {
        var set = AGENCY.replace("email: a@b.example", "roles: [office], email: a@b.example")
                .replace(
                        "alerts: {}",
                        "alerts: {schedule: {extendOrDecide: {before: 7}, overdue: {tell: [office]}, transferSoon: {off: true}}}");
        var alerts = ConfigFile.parse("agency.yaml", set, AgencyConfig.class).alerts();
        assertThat(alerts.of(AlertsConfig.Name.extendOrDecide))
                .isEqualTo(new AlertsConfig.Setting(7, List.of("adviser"), false));
        assertThat(alerts.of(AlertsConfig.Name.overdue).tell()).containsExactly("office");
        assertThat(alerts.of(AlertsConfig.Name.transferSoon).off()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            act: OIA        | act: FOI                   | bodies[0].act:
            R {number}      | R                          | bodies[0].reference: pattern must hold {number}, was 'R'
            title: Manager, |                            | officers[0]: title is missing: give it
            alerts: {}      | alerts: {dayStartsAt: 6am} | alerts.dayStartsAt:
            alerts: {}      | alerts: {webhooks: [{name: Office, form: teams, urlFile: u}]} | alerts.webhooks[0]: name must be up to 40 of a-z
            alerts: {}      | alerts: {webhooks: [{name: a, form: sms, urlFile: u}]} | alerts.webhooks[0].form
            alerts: {}      | alerts: {webhooks: [{name: a, form: teams}]} | alerts.webhooks[0]: urlFile is missing
            alerts: {}      | alerts: {webhooks: [{name: a, form: teams, urlFile: u}, {name: a, form: slack, urlFile: u}]} | alerts: webhooks has the same name twice
            alerts: {}      | alerts: {schedule: {later: {before: 1}}} | later
            alerts: {}      | alerts: {schedule: {overdue: {off: true}}} | alerts: schedule.overdue can neither be moved nor turned off
            alerts: {}      | alerts: {schedule: {dueInOne: {before: 2}}} | alerts: schedule.dueInOne can neither be moved nor turned off
            alerts: {}      | alerts: {schedule: {clarifySoon: {before: -1}}} | alerts: schedule.clarifySoon.before must be at least 0
            alerts: {}      | alerts: {schedule: {overdue: {tell: []}}} | alerts: schedule.overdue.tell is empty
            alerts: {}      | alerts: {lastly: {tell: [office], after: 0}} | alerts.lastly: after must be at least 1
            alerts: {}      | alerts: {lastly: {tell: [office]}} | alerts names the role 'office', which no officer has
            alerts: {}      | alerts: {schedule: {overdue: {tell: [office]}}} | alerts names the role 'office'
            tokenFile: token| tokenFile: token, may: [decide] | officers[0].may[0]:
            """)
    void stopsOnAFaultInTheAgencysFileWithItsPath(String right, String wrong, String message) {
        assertThatThrownBy(() -> ConfigFile.parse(
                        "agency.yaml", AGENCY.replace(right, wrong == null ? "" : wrong), AgencyConfig.class))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesTwoBodiesWithOneAddress() {
        var twice = AGENCY.replace(
                "officers:",
                "  - {id: other, name: Other, act: OIA, mailbox: oia@ministry.example, reference: {pattern: \"O {number}\", next: 1}}\nofficers:");
        assertThatThrownBy(() -> ConfigFile.parse("agency.yaml", twice, AgencyConfig.class))
                .hasMessageContaining("bodies has the same address twice: oia@ministry.example");
    }

    @Test
    void saysWhichFileCannotBeRead(@TempDir Path directory) {
        var missing = directory.resolve("no.yaml");
        assertThatThrownBy(() -> ConfigFile.read(missing, AgencyConfig.class))
                .hasMessageContaining(missing + " cannot be read");
    }

    @Test
    void neverShowsASecret(@TempDir Path directory) throws Exception {
        var file = Files.writeString(directory.resolve("token"), "  s3cret\n");
        var secret = new Secret(file);
        assertThat(secret.read()).isEqualTo("s3cret");
        assertThat(secret).hasToString("***");
    }
}
