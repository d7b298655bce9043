package nz.patai.runtime.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nz.patai.event.Sealed;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.testing.RealPlatform;
import nz.patai.runtime.time.TimeSource;
import nz.patai.schemas.Topics;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeysTopicTest {

    private static final byte[] GARBAGE = "damaged".getBytes(StandardCharsets.UTF_8);

    private final RealPlatform real = RealPlatform.shared();
    private final KafkaClients clients = real.clients(new SimpleMeterRegistry());

    @Test
    void findsTheKeyAgainAfterARestart() {
        // Given
        Sealed sealed;
        try (var keys = keys()) {
            sealed = sealer(keys).seal("keys-1", "Tēnā koe");
        }

        // When
        try (var keys = keys()) {
            // Then
            assertThat(sealer(keys).text("keys-1", sealed)).isEqualTo("Tēnā koe");
            assertThat(sealer(keys).seal("keys-1", "more").keyId()).isEqualTo(sealed.keyId());
        }
    }

    @Test
    void makesNoSecondKeyBesideOneThatCannotBeReadAndLetsOtherThreadsBe() {
        // Given
        var place = real.writeBytes(Topics.KEYS, null, "keys-2#0123", GARBAGE);

        // When
        try (var keys = keys()) {
            // Then
            refuses(
                    () -> sealer(keys).seal("keys-2", "more"),
                    "keys-2#0123 at oia.keys-" + place.partition() + '@' + place.offset());
            refuses(() -> sealer(keys).text("keys-2", new Sealed("0123", null, null)), "keys-2#0123");
            assertThat(sealer(keys).text("keys-2b", sealer(keys).seal("keys-2b", "goes on")))
                    .isEqualTo("goes on");
        }
        assertThat(recordKeys()).filteredOn(key -> key.startsWith("keys-2#")).containsExactly("keys-2#0123");
    }

    @Test
    void opensAgainWhatAWrittenAgainKeySealed() {
        // Given
        Sealed sealed;
        byte[] backup;
        String recordKey;
        try (var keys = keys()) {
            sealed = sealer(keys).seal("keys-3", "kept");
            recordKey = "keys-3#" + sealed.keyId();
            backup = valueOf(recordKey);
            real.writeBytes(Topics.KEYS, null, recordKey, GARBAGE);
            // one that has read the key keeps it: what comes after it is no better
            assertThat(sealer(keys).text("keys-3", sealed)).isEqualTo("kept");
        }

        // When
        real.writeBytes(Topics.KEYS, null, recordKey, backup);

        // Then
        try (var keys = keys()) {
            assertThat(sealer(keys).text("keys-3", sealed)).isEqualTo("kept");
        }
    }

    @Test
    void disposesOfAKeyThatCannotBeReadByATombstone() {
        // Given
        real.writeBytes(Topics.KEYS, null, "keys-4#0123", GARBAGE);
        real.writeBytes(Topics.KEYS, null, "keys-4#0123", null);

        // When
        try (var keys = keys()) {
            // Then
            assertThat(sealer(keys).seal("keys-4", "new").keyId()).isNotEqualTo("0123");
        }
    }

    @Test
    void ignoresGarbageUnderAKeyOfNoThread() {
        real.writeBytes(Topics.KEYS, null, "keys-5", GARBAGE);
        try (var keys = keys()) {
            assertThat(sealer(keys).text("keys-5b", sealer(keys).seal("keys-5b", "goes on")))
                    .isEqualTo("goes on");
        }
    }

    private static void refuses(ThrowingCallable use, String which) {
        assertThatThrownBy(use)
                .isInstanceOfSatisfying(
                        KeyMissingException.class,
                        e -> assertThat(e.reason()).isEqualTo(KeyMissingException.Reason.UNREADABLE))
                .hasMessageContaining(which)
                .hasMessageNotContaining("disposed");
    }

    private KeysTopic keys() {
        return new KeysTopic(clients, "test", TimeSource.system());
    }

    private Sealer sealer(KeysTopic keys) {
        return new Sealer(MasterKey.read(real.config().sealing().masterKeyFile()), keys);
    }

    private byte[] valueOf(String recordKey) {
        return records().getOrDefault(recordKey, new byte[0]);
    }

    private java.util.Set<String> recordKeys() {
        return records().keySet();
    }

    /** Every value of the topic by record key, the last before the test wrote garbage over it. */
    private Map<String, byte[]> records() {
        Map<String, byte[]> found = new ConcurrentHashMap<>();
        try (var consumer = clients.consumer("look", "")) {
            var partitions = consumer.partitionsFor(Topics.KEYS.name()).stream()
                    .map(p -> new org.apache.kafka.common.TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(java.time.Duration.ofMillis(100)).forEach(r -> put(found, r.key(), r.value()));
            }
        }
        return found;
    }

    private static void put(Map<String, byte[]> found, String key, byte @Nullable [] value) {
        if (value != null) {
            found.put(key, value);
        }
    }
}
