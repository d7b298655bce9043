package nz.patai.responder.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nz.patai.statute.Act;

/** The grounds of both Acts: a paragraph that is not here cannot be cited in a letter. */
public record GroundCatalogue(List<Ground> grounds) {
    private static final int COLUMNS = 6;

    public GroundCatalogue {
        grounds = List.copyOf(grounds);
    }

    /**
     * Reads the catalogue from its text: a header, then {@code act;paragraph;equivalent;kind;because;source}.
     *
     * @throws IllegalArgumentException for a line that does not fit, naming its number
     */
    public static GroundCatalogue parse(String text) {
        List<String> lines =
                text.lines().skip(1).filter(line -> !line.isBlank()).toList();
        return new GroundCatalogue(lines.stream().map(GroundCatalogue::ground).toList());
    }

    private static Ground ground(String line) {
        List<String> cells =
                Arrays.stream(line.split(";", -1)).map(String::strip).toList();
        if (cells.size() != COLUMNS) {
            throw new IllegalArgumentException(
                    "ground '%s' has %d columns, not %d".formatted(line, cells.size(), COLUMNS));
        }
        return new Ground(
                Act.valueOf(cells.get(0)),
                cells.get(1),
                cells.get(2),
                Ground.Kind.valueOf(cells.get(3)),
                cells.get(4),
                cells.get(5));
    }

    /** The ground that {@code paragraph} names in {@code act}; empty if there is none or it stops short of the paragraph. */
    public Optional<Ground> find(Act act, String paragraph) {
        String wanted = paragraph.replaceAll("\\s+", "");
        return grounds.stream()
                .filter(ground -> ground.act() == act && ground.paragraph().equals(wanted))
                .findFirst();
    }
}
