package nz.patai.runtime.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an agency sets: {@code agency.yaml}.
 *
 * @param bodies the bodies whose requests this team deals with, the first being the one asked where a mail does not tell; one is usual
 * @param officers who may do what
 * @param alerts when and to whom alerts go
 * @param sites request sites; default FYI.org.nz
 * @param transferTo other agencies to transfer to
 * @param letters the letter texts
 * @param calendar what is not in the calendar that comes with the program
 */
public record AgencyConfig(
        List<Body> bodies,
        List<Officer> officers,
        AlertsConfig alerts,
        List<Site> sites,
        List<OtherBody> transferTo,
        Letters letters,
        CalendarConfig calendar) {

    private static final Site FYI = new Site("fyi", "fyi-", Set.of("requests.fyi.org.nz"));

    /** Fills in defaults and checks what hangs together. */
    public AgencyConfig {
        bodies = List.copyOf(Check.some(bodies, "bodies"));
        officers = List.copyOf(Check.some(officers, "officers"));
        Check.given(alerts, "alerts").mustReach(officers);
        sites = sites == null || sites.isEmpty() ? List.of(FYI) : List.copyOf(sites);
        transferTo = transferTo == null ? List.of() : List.copyOf(transferTo);
        letters = letters == null ? new Letters(null) : letters;
        calendar = calendar == null ? CalendarConfig.NONE : calendar;
        noTwice(bodies.stream().map(Body::id).toList(), "bodies", "id");
        noTwice(bodies.stream().flatMap(b -> b.addresses().stream()).toList(), "bodies", "address");
        noTwice(officers.stream().map(Officer::id).toList(), "officers", "id");
        noTwice(sites.stream().map(Site::id).toList(), "sites", "id");
    }

    /** The body with an id. */
    public Optional<Body> body(String id) {
        return bodies.stream().filter(b -> b.id().equals(id)).findFirst();
    }

    /** The officer with an id. */
    public Optional<Officer> officer(String id) {
        return officers.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    private static void noTwice(List<String> values, String list, String key) {
        var twice = values.stream().collect(Collectors.groupingBy(v -> v, Collectors.counting())).entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException(list + " has the same " + key + " twice: " + String.join(", ", twice));
        }
    }

    /**
     * A body that is asked for information.
     *
     * @param id stands in the history; never reuse one
     * @param name as it stands in letters
     * @param act OIA or LGOIMA
     * @param region for LGOIMA: whose anniversary day is no working day; names as in the calendar
     * @param mailbox the real mailbox that letters come from and answers go to
     * @param addresses every address at which its requests arrive; the mailbox is one of them by itself
     * @param reference how its references are made
     * @param contact what letters name for questions about them
     */
    public record Body(
            String id,
            String name,
            ActName act,
            @Nullable String region,
            String mailbox,
            Set<String> addresses,
            Reference reference,
            String contact) {

        /** Fills in defaults. */
        public Body {
            Check.given(id, "id");
            Check.given(name, "name");
            Check.given(act, "act");
            mailbox = Check.given(mailbox, "mailbox").toLowerCase(java.util.Locale.ROOT);
            var all = new java.util.TreeSet<String>();
            all.add(mailbox);
            if (addresses != null) {
                addresses.forEach(a -> all.add(a.toLowerCase(java.util.Locale.ROOT)));
            }
            addresses = java.util.Collections.unmodifiableSet(all);
            Check.given(reference, "reference");
            contact = contact == null ? mailbox : contact;
        }
    }

    /** The Act a body is under. */
    public enum ActName {
        /** Official Information Act 1982. */
        OIA,
        /** Local Government Official Information and Meetings Act 1987. */
        LGOIMA
    }

    /**
     * How references are made.
     *
     * @param pattern with {@code {number}} (or {@code {sequence}}) and, if wanted, {@code {financialYear}} (or {@code {fiscal-year}}) (1 July to 30 June, such as 2324) or {@code {year}}
     * @param next the first number to give; the sequencer goes on from what it gave
     */
    public record Reference(String pattern, long next) {

        /** Checks. */
        public Reference {
            var given = Check.given(pattern, "pattern");
            if (!given.contains("{number}") && !given.contains("{sequence}")) {
                throw new IllegalArgumentException("pattern must hold {number}, was '" + pattern + "'");
            }
            Check.atLeast((int) Math.min(next, Integer.MAX_VALUE), 1, "next");
        }
    }

    /**
     * A person of the team.
     *
     * @param id stands in the history as who did it; never reuse one
     * @param name as it stands under letters
     * @param title as it stands under letters
     * @param unit as it stands under letters; null for none
     * @param email where alerts go
     * @param roles names that alerts are addressed to, such as adviser and manager
     * @param may what they may do
     * @param tokenFile their token for the desk
     */
    public record Officer(
            String id,
            String name,
            String title,
            @Nullable String unit,
            String email,
            Set<String> roles,
            Set<Right> may,
            Secret tokenFile) {

        /** Fills in defaults. */
        public Officer {
            Check.given(id, "id");
            Check.given(name, "name");
            Check.given(title, "title");
            Check.given(email, "email");
            Check.given(tokenFile, "tokenFile");
            roles = roles == null ? Set.of() : Set.copyOf(roles);
            may = may == null ? Set.of() : Set.copyOf(may);
        }
    }

    /** What an officer may do beyond looking. Named as it is written in the file. */
    public enum Right {
        /** Enter decisions, clarifications and all else but a signature. */
        draft,
        /** Sign letters. */
        sign
    }

    /**
     * A site that sends requests for people.
     *
     * @param id begins the thread ids; never change one
     * @param localPrefix what stands before {@code request-} in its addresses
     * @param domains of its addresses
     */
    public record Site(String id, String localPrefix, Set<String> domains) {

        /** Checks. */
        public Site {
            Check.given(id, "id");
            localPrefix = localPrefix == null ? "" : localPrefix;
            domains = Set.copyOf(Check.some(domains, "domains"));
        }
    }

    /**
     * Another body that requests can be transferred to.
     *
     * @param name as it stands in letters
     * @param address its mailbox for requests
     */
    public record OtherBody(String name, String address) {

        /** Checks. */
        public OtherBody {
            Check.given(name, "name");
            Check.given(address, "address");
        }
    }

    /**
     * The letter texts.
     *
     * @param directory templates that replace those that come with the program, by file name; null for none
     */
    public record Letters(java.nio.file.@Nullable Path directory) {}
}
