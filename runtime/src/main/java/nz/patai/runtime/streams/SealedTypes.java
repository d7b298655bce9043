package nz.patai.runtime.streams;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells Jackson which record stands where a sealed interface is declared: by the record's simple name, under {@code @type}. */
final class SealedTypes extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    @SuppressWarnings("NullAway") // Jackson says "no type information" with null
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated.getRawType().isInterface() && annotated.getRawType().isSealed()
                ? JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "@type", null, false, true)
                : super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    @SuppressWarnings("NullAway") // Jackson says "no subtypes" with null
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        return annotated.getRawType().isInterface() && annotated.getRawType().isSealed()
                ? Stream.of(annotated.getRawType().getPermittedSubclasses())
                        .map(type -> new NamedType(type, type.getSimpleName()))
                        .toList()
                : super.findSubtypes(annotated);
    }
}
