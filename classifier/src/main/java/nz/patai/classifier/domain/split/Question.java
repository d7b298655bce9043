package nz.patai.classifier.domain.split;

import nz.patai.classifier.domain.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an email that an officer would answer with its own decision.
 *
 * @param number its place in the email, from 1
 * @param text its exact words, with every run of white space as one blank
 * @param span where it stands in the body
 * @param stem what introduces the list it is an item of; null if it is none
 */
public record Question(
        int number, String text, Span span, @Nullable Span stem) {}
