package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A letter that asked the requester to make the request clear.
 *
 * @param composedEventId the letter
 * @param on the day it was sent, Pacific/Auckland
 */
public record Asked(UUID composedEventId, LocalDate on) {}
