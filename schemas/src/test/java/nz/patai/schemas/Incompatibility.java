package nz.patai.schemas;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType;

/**
 * Why a reader cannot read what a writer wrote, by Avro's own check.
 *
 * @param path the field, from the top of the schema
 * @param reason Avro's kind of incompatibility
 * @param detail what differs, in Avro's words
 */
record Incompatibility(String path, SchemaIncompatibilityType reason, String detail) {

    /** All reasons; empty where the reader can read everything the writer could write. */
    static List<Incompatibility> between(Schema reader, Schema writer) {
        return within(new Place(reader.getName(), reader, writer)).toList();
    }

    private static Stream<Incompatibility> within(Place top) {
        return SchemaCompatibility.checkReaderWriterCompatibility(top.reader(), top.writer())
                .getResult()
                .getIncompatibilities()
                .stream()
                .flatMap(found -> explain(found, top));
    }

    /** Avro says of a union no more than which branch of the writer has no match: what is wrong in it is looked for there. */
    private static Stream<Incompatibility> explain(SchemaCompatibility.Incompatibility found, Place top) {
        var place = top.at(found.getLocation());
        if (found.getType() == SchemaIncompatibilityType.MISSING_UNION_BRANCH) {
            var branch = place.inReadersUnion();
            if (branch.isPresent()) {
                return within(branch.get());
            }
        }
        return Stream.of(new Incompatibility(place.path(), found.getType(), found.getMessage()));
    }

    @Override
    public String toString() {
        return path + ": " + reason + " (" + detail + ")";
    }

    /** The same place in both schemas; of a union, the writer's branch and the reader's union. */
    private record Place(String path, Schema reader, Schema writer) {

        /** The place of a location such as `/fields/1/type/0`: fields are counted in the reader, branches in the writer. */
        Place at(String location) {
            var place = this;
            var steps = Arrays.asList(location.substring(1).split("/")).iterator();
            while (steps.hasNext()) {
                var step = steps.next();
                place = step.equals("fields") && steps.hasNext()
                        ? place.field(Integer.parseInt(steps.next()))
                        : place.step(step);
            }
            return place;
        }

        private Place field(int index) {
            var field = reader.getFields().get(index);
            var written = writer.getField(field.name());
            var writerSchema = written == null ? field.schema() : written.schema();
            return new Place(path + "." + field.name(), field.schema(), writerSchema);
        }

        private Place step(String step) {
            return switch (step) {
                case "items" -> new Place(path, reader.getElementType(), writer.getElementType());
                case "values" -> new Place(path, reader.getValueType(), writer.getValueType());
                default -> isIndex(step) && writer.isUnion() ? branch(Integer.parseInt(step)) : this;
            };
        }

        private Place branch(int index) {
            var branch = writer.getTypes().get(index);
            return new Place(path + "." + branch.getName(), reader, branch);
        }

        Optional<Place> inReadersUnion() {
            return reader.isUnion()
                    ? reader.getTypes().stream()
                            .filter(branch -> branch.getFullName().equals(writer.getFullName()))
                            .map(branch -> new Place(path, branch, writer))
                            .findFirst()
                    : Optional.empty();
        }

        private static boolean isIndex(String step) {
            return !step.isEmpty() && step.chars().allMatch(Character::isDigit);
        }
    }
}
