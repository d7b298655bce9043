/**
 * What a mail is, says and asks for, as pure functions over its bytes: parsing, attribution to a request, the words the
 * person wrote, kind, identity and receipt. mime4j is used by {@link nz.patai.ingest.domain.MimeReader} alone, jsoup by
 * {@link nz.patai.ingest.domain.HtmlText} alone.
 */
@NullMarked
package nz.patai.ingest.domain;

import org.jspecify.annotations.NullMarked;
