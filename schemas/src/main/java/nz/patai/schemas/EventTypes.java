package nz.patai.schemas;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;

/** How Avro's values become our records: logical types as their Java types, enums as our enums. */
final class EventTypes extends GenericData {

    static final EventTypes INSTANCE = new EventTypes();

    private final ConcurrentHashMap<String, Constructor<?>> constructors = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Class<?>> enums = new ConcurrentHashMap<>();

    private EventTypes() {
        setFastReaderEnabled(false); // the fast reader would bypass EventReader.readRecord
        addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
        addLogicalTypeConversion(new TimeConversions.DateConversion());
        addLogicalTypeConversion(new Conversions.DecimalConversion());
        addLogicalTypeConversion(new Conversions.UUIDConversion());
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Object createEnum(String symbol, Schema schema) {
        return Enum.valueOf((Class) enums.computeIfAbsent(schema.getFullName(), EventTypes::load), symbol);
    }

    /** The record of ours with the same name and the same values. */
    Object toRecord(IndexedRecord generic) {
        var schema = generic.getSchema();
        var constructor = constructors.computeIfAbsent(schema.getFullName(), EventTypes::canonicalConstructor);
        var values = IntStream.range(0, schema.getFields().size())
                .mapToObj(generic::get)
                .toArray();
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(schema.getFullName() + " cannot be made", e);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(schema.getFullName() + " has a value that it cannot have", e.getCause());
        }
    }

    private static Constructor<?> canonicalConstructor(String fullName) {
        var type = load(fullName);
        var components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(components);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(fullName + " is not a generated record", e);
        }
    }

    private static Class<?> load(String fullName) {
        try {
            return Class.forName(fullName);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(fullName + " is in the reader's schema but not among our types", e);
        }
    }
}
