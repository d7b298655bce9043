package nz.patai.responder.cases;

import java.util.List;

/**
 * What follows from one event.
 *
 * @param state the thread as it is now
 * @param outgoing what is to be written, in order
 * @param obstacles what kept more from being written
 */
public record Step(ThreadCase state, List<Outgoing> outgoing, List<Obstacle> obstacles) {}
