package nz.patai.runtime.service;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.runtime.time.TimeSource;

/**
 * What a service is given to work with.
 *
 * @param service its module name
 * @param platform what the platform engineer set
 * @param agency what the agency set
 * @param clients makes clients of Kafka
 * @param sealer seals and opens personal data
 * @param time for its edges
 * @param meters where it counts what it does
 */
public record ServiceContext(
        String service,
        PlatformConfig platform,
        AgencyConfig agency,
        KafkaClients clients,
        Sealer sealer,
        TimeSource time,
        PrometheusMeterRegistry meters) {}
