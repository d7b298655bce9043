package nz.patai.ingest.config;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nz.patai.ingest.domain.BodyAddresses;
import nz.patai.ingest.domain.FyiSite;
import nz.patai.ingest.domain.MailLimits;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.PlatformConfig;

/** Reads the agency's configuration as the domain's own values. */
public final class IngestRules {

    private IngestRules() {}

    /** The request sites the agency knows. */
    public static List<FyiSite> sites(AgencyConfig agency) {
        return agency.sites().stream()
                .map(site -> new FyiSite(site.id(), site.localPrefix(), site.domains()))
                .toList();
    }

    /** How much of a mail is read; a mail that was kept is never too large in itself. */
    public static MailLimits limits(PlatformConfig.Ingest settings) {
        var reading = settings.reading();
        return new MailLimits(
                Math.max(settings.maxMessageBytes(), MailLimits.DEFAULT.maxMessageBytes()),
                reading.maxHeaderFields(),
                reading.maxHeaderFieldBytes(),
                reading.maxHeaderLineBytes(),
                reading.maxDepth(),
                reading.maxParts(),
                reading.maxTextBytes());
    }

    /** How long one mail may take to read. */
    public static Duration timeToRead(PlatformConfig.Ingest settings) {
        return Duration.ofSeconds(settings.reading().maxSeconds());
    }

    /** The addresses of the agency's bodies. */
    public static BodyAddresses addresses(AgencyConfig agency) {
        Map<String, String> bodies = new HashMap<>();
        agency.bodies().forEach(body -> body.addresses().forEach(address -> bodies.put(address, body.id())));
        return new BodyAddresses(bodies);
    }
}
