package nz.patai.responder.send;

/** How far a try to deliver came. */
enum Delivery {
    /** Nothing is left to do: sent, refused for good, or done before. */
    DONE,
    /** Not taken this time: this one is tried again later. */
    LATER,
    /** The relay takes nothing at all now: everything waits. */
    RELAY_DOWN
}
