package nz.patai.ingest.domain;

import static nz.patai.ingest.domain.Mails.FROM_ANYONE;
import static nz.patai.ingest.domain.Mails.FROM_SITE;
import static nz.patai.ingest.domain.Mails.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailKindTest {

    @Test
    void isARequestFromTheSiteAlthoughAGatewayMarkedItAutomatic() {
        assertThat(kind(FROM_SITE + "Return-Path: <>\nX-Auto-Response-Suppress: All\n\nHow many?\n", false))
                .isEqualTo(new MailKind.InitialRequest());
    }

    @Test
    void isAFollowUpFromTheSiteByItsQuoteAlone() {
        assertThat(kind(FROM_SITE + "Subject: x\n\nHere:\n\n-----Original Message-----\n\nWhen?\n", false))
                .isEqualTo(new MailKind.FollowUp(false));
    }

    @Test
    void isARequestFromAnyoneElseInAnyForm() {
        assertThat(kind(FROM_ANYONE + "Subject: Re: your letter\n\nWhen?\n", false))
                .isEqualTo(new MailKind.InitialRequest());
    }

    @Test
    void isAFollowUpFromAnyoneElseWhereTheThreadIsKnown() {
        assertThat(kind(FROM_ANYONE + "\nWhen?\n", true)).isEqualTo(new MailKind.FollowUp(true));
    }

    @Test
    void waitsForAPersonWithoutASender() {
        assertThat(kind("Subject: x\n\nWhen?\n", false)).isEqualTo(new MailKind.SetAside(SetAsideReason.NO_SENDER));
    }

    private static MailKind kind(String text, boolean threadKnown) {
        ParsedMail mail = parsed(text);
        return MailKind.decide(mail, FyiIdentity.find(mail, FyiSite.DEFAULT), threadKnown);
    }
}
