package nz.patai.runtime.kafka;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.stream.Stream;
import nz.patai.schemas.RegistryUnreachableException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells an outage, which passes and is no fault of the record at hand, from a record that will fail again each time. */
public final class Outage {

    /** Confluent's codes for what a registry does not have begin with this. */
    private static final int NOT_FOUND = 404;

    private Outage() {}

    /** True where the work must stop and be done again: to set records aside would set aside sound ones. */
    public static boolean isBehind(Throwable error) {
        return Stream.iterate(error, e -> e != null, Throwable::getCause)
                .limit(20)
                .anyMatch(Outage::isOutage);
    }

    private static boolean isOutage(Throwable error) {
        return switch (error) {
            // a registry that is up and answers 500, or asks who we are, says nothing of the schema
            case RestClientException answer -> answer.getErrorCode() / 100 != NOT_FOUND;
            case IOException io -> true;
            case RetriableException kafka -> true;
            case RegistryUnreachableException registry -> true;
            case NotWrittenException write -> true;
            case FollowingEndedException reading -> true;
            default -> false;
        };
    }
}
