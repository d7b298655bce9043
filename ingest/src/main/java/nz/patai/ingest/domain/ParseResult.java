package nz.patai.ingest.domain;

/** What came of parsing the bytes of one mail. */
public sealed interface ParseResult permits ParsedMail, RejectedMail {}
