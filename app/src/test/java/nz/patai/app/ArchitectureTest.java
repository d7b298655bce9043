package nz.patai.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house: arrows one way, pure packages pure, clocks at edges only. */
class ArchitectureTest {

    private static final List<String> SERVICES =
            List.of("ingest", "classifier", "deadlinetracker", "responder", "desk", "audit");

    @SuppressWarnings("NullAway.Init")
    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nz.patai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "classifier", "deadlinetracker", "responder", "desk", "audit"})
    void noServiceKnowsAnother(String service) {
        var others = SERVICES.stream()
                .filter(s -> !s.equals(service))
                .map(s -> "nz.patai." + s + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("nz.patai." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services meet in Kafka only")
                .check(house);
    }

    @Test
    void nothingKnowsTheApp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nz.patai.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nz.patai.app..")
                .check(house);
    }

    @Test
    void onlyTheAppKnowsTheEmbeddedBroker() {
        noClasses()
                .that()
                .resideOutsideOfPackages("nz.patai.app..", "nz.patai.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nz.patai.embedded..")
                .check(house);
    }

    @Test
    void theGroundKnowsNothingThatStandsOnIt() {
        var above = SERVICES.stream().map(s -> "nz.patai." + s + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "nz.patai.schemas..",
                        "nz.patai.event..",
                        "nz.patai.statute..",
                        "nz.patai.runtime..",
                        "nz.patai.register..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .check(house);
        noClasses()
                .that()
                .resideInAnyPackage("nz.patai.schemas..", "nz.patai.event..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nz.patai.runtime..", "nz.patai.statute..", "nz.patai.register..")
                .check(house);
    }

    @Test
    void theLawKnowsOnlyItself() {
        noClasses()
                .that()
                .resideInAPackage("nz.patai.statute..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("nz.patai.statute..", "java..", "org.jspecify..")
                .check(house);
    }

    @Test
    void theReadModelIsPure() {
        noClasses()
                .that()
                .resideInAPackage("nz.patai.register..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "nz.patai.register..",
                        "nz.patai.statute..",
                        "nz.patai.schemas..",
                        "nz.patai.event..",
                        "java..",
                        "org.jspecify..",
                        "org.apache.avro",
                        "org.apache.avro.generic..",
                        "com.fasterxml.jackson..")
                .check(house);
    }

    @Test
    void domainsKnowNoKafkaNoFilesAndNoConfiguration() {
        noClasses()
                .that()
                .resideInAPackage("nz.patai..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "nz.patai.runtime..",
                        "nz.patai.embedded..",
                        "org.apache.kafka..",
                        "org.slf4j..",
                        "com.fasterxml..",
                        "jakarta..",
                        "io.javalin..",
                        "java.net..",
                        "java.sql..")
                .check(house);
    }

    @Test
    void clocksAndChanceAreReadAtEdgesOnly() {
        noClasses()
                .that()
                .resideInAnyPackage("nz.patai..domain..", "nz.patai.statute..", "nz.patai.register..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.time.Clock.class, java.util.Random.class, java.security.SecureRandom.class)
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(house);
    }
}
