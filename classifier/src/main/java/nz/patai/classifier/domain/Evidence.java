package nz.patai.classifier.domain;

import nz.patai.classifier.domain.text.Span;

/**
 * Why the rules said so.
 *
 * @param claim the nature, flag or kind it speaks for, by its label
 * @param words the words it rests on, as they stand in the body
 * @param span where they stand in the body
 * @param provision the section that it bears on
 */
public record Evidence(String claim, String words, Span span, Provision provision) {}
