package nz.patai.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StateSerdeTest {

    private final StateSerde<Shelf> serde = new StateSerde<>(Shelf.class);

    @ParameterizedTest
    @MethodSource("shelves")
    void bringsBackWhichRecordStoodWhereASealedInterfaceIsDeclared(Shelf shelf) {
        var bytes = serde.serializer().serialize("store", shelf);
        assertThat(serde.deserializer().deserialize("store", bytes)).isEqualTo(shelf);
    }

    @Test
    void passesADeletedEntry() {
        assertThat(serde.serializer().serialize("store", null)).isNull();
        assertThat(serde.deserializer().deserialize("store", null)).isNull();
    }

    static List<Shelf> shelves() {
        var lent = new Lent(LocalDate.of(2024, 2, 7), null);
        return List.of(new Shelf(List.of()), new Shelf(List.of(new Here(), lent, new Lent(lent.until(), lent))));
    }

    record Shelf(List<Book> books) {}

    sealed interface Book {}

    record Here() implements Book {}

    record Lent(LocalDate until, @Nullable Lent before) implements Book {}
}
