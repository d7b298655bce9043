package nz.patai.ingest.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nz.patai.ingest.domain.BodyAddresses;
import nz.patai.ingest.domain.FyiSite;
import nz.patai.runtime.config.AgencyConfig;

/** Reads the agency's configuration as the domain's own values. */
public final class IngestRules {

    private IngestRules() {}

    /** The request sites the agency knows. */
    public static List<FyiSite> sites(AgencyConfig agency) {
        return agency.sites().stream()
                .map(site -> new FyiSite(site.id(), site.localPrefix(), site.domains()))
                .toList();
    }

    /** The addresses of the agency's bodies. */
    public static BodyAddresses addresses(AgencyConfig agency) {
        Map<String, String> bodies = new HashMap<>();
        agency.bodies().forEach(body -> body.addresses().forEach(address -> bodies.put(address, body.id())));
        return new BodyAddresses(bodies);
    }
}
