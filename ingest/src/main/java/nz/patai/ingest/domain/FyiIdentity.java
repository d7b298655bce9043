package nz.patai.ingest.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which request on a public site a mail belongs to, by the addresses in it.
 *
 * <p>Places are asked in the order of {@link FoundIn}; the first that holds a site's address decides. A From in a site's
 * form on a domain that is not the site's ends the search: nothing else in such a mail is believed.
 */
public sealed interface FyiIdentity {

    /** How many requests one mail may belong to. */
    int MOST_AT_ONCE = 5;

    /**
     * The mail belongs to this request.
     *
     * @param site whose request it is
     * @param address the address that says so
     * @param foundIn where it stood
     * @param others the sites' other addresses in the mail, which say something else
     */
    record Known(FyiSite site, RequestAddress address, FoundIn foundIn, List<RequestAddress> others)
            implements FyiIdentity {

        public Known {
            others = List.copyOf(others);
        }

        /** Says whether the mail gives two hashes for this one number: a site never does. */
        public boolean hasConflictingHash() {
            return others.stream().anyMatch(address::isSameRequestWithOtherHash);
        }

        /** Gives the thread of this request. */
        public ThreadId threadId() {
            return ThreadId.ofRequest(site, address.number());
        }
    }

    /** The first place that holds a site's address holds several that differ; a person must choose. */
    record Ambiguous(List<RequestAddress> candidates, FoundIn foundIn) implements FyiIdentity {

        public Ambiguous {
            candidates = List.copyOf(candidates);
        }

        private boolean areDifferent() {
            return candidates.stream().allMatch(one -> candidates.stream().noneMatch(one::isSameRequestWithOtherHash));
        }

        private FyiIdentity only(RequestAddress each, List<FyiSite> sites) {
            var others = candidates.stream()
                    .filter(other -> !isSameIdentity(each, other))
                    .toList();
            return new Known(each.site(sites).getFirst(), each, foundIn, others);
        }
    }

    /** An address has a site's form but another domain: forged, or the site has moved and the settings have not. */
    record Untrusted(List<RequestAddress> addresses, FoundIn foundIn) implements FyiIdentity {

        public Untrusted {
            addresses = List.copyOf(addresses);
        }
    }

    /** No address of a site's form stands where one would: the mail is from anyone else. */
    record None() implements FyiIdentity {}

    /** Finds the request a mail belongs to, given the sites the agency knows. */
    static FyiIdentity find(ParsedMail mail, List<FyiSite> sites) {
        Map<FoundIn, List<RequestAddress>> places = RequestAddressSearch.places(mail);
        Map<FoundIn, List<RequestAddress>> untrusted = new EnumMap<>(FoundIn.class);
        for (FoundIn place : FoundIn.values()) {
            List<RequestAddress> formed = formed(places.getOrDefault(place, List.of()), sites);
            List<RequestAddress> trusted = trusted(formed, sites);
            if (!trusted.isEmpty()) {
                return decided(trusted, place, places, sites);
            }
            if (!formed.isEmpty()) {
                untrusted.put(place, formed);
            }
            if (place == FoundIn.FROM && !formed.isEmpty()) {
                break;
            }
        }
        return untrusted.entrySet().stream()
                .<FyiIdentity>map(entry -> new Untrusted(entry.getValue(), entry.getKey()))
                .findFirst()
                .orElseGet(None::new);
    }

    /**
     * Finds each request that a mail names: one where several stand in the first place that holds any, up to {@value #MOST_AT_ONCE}. More than
     * those, or two hashes for one number, are {@link Ambiguous}: no person writes to so many.
     */
    static List<FyiIdentity> findAll(ParsedMail mail, List<FyiSite> sites) {
        var found = find(mail, sites);
        if (found instanceof Ambiguous several
                && several.candidates().size() <= MOST_AT_ONCE
                && several.areDifferent()) {
            return several.candidates().stream()
                    .map(each -> several.only(each, sites))
                    .toList();
        }
        return List.of(found);
    }

    private static FyiIdentity decided(
            List<RequestAddress> trusted,
            FoundIn place,
            Map<FoundIn, List<RequestAddress>> places,
            List<FyiSite> sites) {
        if (trusted.size() > 1) {
            return new Ambiguous(trusted, place);
        }
        RequestAddress address = trusted.getFirst();
        List<RequestAddress> others = new ArrayList<>();
        places.values().stream()
                .flatMap(found -> trusted(found, sites).stream())
                .filter(other -> !isSameIdentity(address, other) && !others.contains(other))
                .forEach(others::add);
        return new Known(address.site(sites).getFirst(), address, place, others);
    }

    private static boolean isSameIdentity(RequestAddress one, RequestAddress other) {
        return one.number() == other.number()
                && one.hash().equals(other.hash())
                && one.prefix().equals(other.prefix());
    }

    private static List<RequestAddress> formed(List<RequestAddress> found, List<FyiSite> sites) {
        return found.stream()
                .filter(address -> sites.stream().anyMatch(address::hasFormOf))
                .toList();
    }

    private static List<RequestAddress> trusted(List<RequestAddress> found, List<FyiSite> sites) {
        List<RequestAddress> trusted = new ArrayList<>();
        for (RequestAddress address : found) {
            boolean isNew = trusted.stream().noneMatch(known -> isSameIdentity(known, address));
            if (isNew && !address.site(sites).isEmpty()) {
                trusted.add(address);
            }
        }
        return trusted;
    }
}
