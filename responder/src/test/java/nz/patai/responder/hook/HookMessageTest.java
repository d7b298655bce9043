package nz.patai.responder.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nz.patai.responder.domain.AlertNotice;
import nz.patai.responder.domain.DigestNotice;
import nz.patai.runtime.config.AlertsConfig.Form;
import org.junit.jupiter.api.Test;

class HookMessageTest {

    private static final LocalDate WED_2024_03_06 = LocalDate.of(2024, 3, 6);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void writesAnAdaptiveCardInTheEnvelopeOfAWorkflow() throws Exception {
        var message = JSON.readTree(HookMessage.of(digest("fyi-1", "fyi-2"), Form.teams));
        assertThat(message.path("type").asText()).isEqualTo("message");
        var attachment = message.path("attachments").path(0);
        assertThat(attachment.path("contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        var card = attachment.path("content");
        assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.path("version").asText()).isEqualTo("1.4");
        assertThat(card.path("body").path(0).path("type").asText()).isEqualTo("TextBlock");
        assertThat(card.path("body").path(1).path("facts"))
                .extracting(f -> f.path("title").asText())
                .containsExactly("fyi-1", "fyi-2");
        assertThat(card.path("body").path(1).path("facts").path(0).path("value").asText())
                .isEqualTo("the decision is due on 2024-03-06, working days left: 5");
    }

    @Test
    void writesBlocksWithinTheLimitsOfSlackAndNoMarkup() throws Exception {
        var many = IntStream.rangeClosed(1, HookMessage.MOST)
                .mapToObj(i -> "<!channel> & " + i)
                .toArray(String[]::new);
        var message = JSON.readTree(HookMessage.of(digest(many), Form.slack));
        assertThat(message.path("text").asText()).isNotEmpty();
        assertThat(message.path("blocks")).hasSize(HookMessage.MOST + 1).hasSizeLessThanOrEqualTo(50);
        assertThat(message.path("blocks")).allSatisfy(block -> {
            assertThat(block.path("type").asText()).isEqualTo("section");
            assertThat(block.path("text").path("type").asText()).isEqualTo("mrkdwn");
            assertThat(block.path("text").path("text").asText())
                    .hasSizeLessThanOrEqualTo(3000)
                    .doesNotContain("<!channel>");
        });
        assertThat(message.path("blocks").path(1).path("text").path("text").asText())
                .startsWith("&lt;!channel&gt; &amp; ");
    }

    private static DigestNotice digest(String... references) {
        return new DigestNotice(List.of(references).stream()
                .map(r ->
                        new AlertNotice(r, "the decision", WED_2024_03_06, LocalDate.of(2024, 2, 28), 5, "patai show"))
                .toList());
    }
}
