package nz.patai.classifier.domain.nature;

import java.util.List;
import nz.patai.classifier.domain.Evidence;
import nz.patai.classifier.domain.Nature;

/**
 * A nature and what speaks for it.
 *
 * @param confidence 0 to 1; a first estimate, not calibrated
 * @param evidence empty where nothing spoke against official information
 */
public record NatureFinding(Nature nature, double confidence, List<Evidence> evidence) {
    public NatureFinding {
        evidence = List.copyOf(evidence);
    }
}
