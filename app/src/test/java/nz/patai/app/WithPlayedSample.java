package nz.patai.app;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the {@link PlayedSample}: one for all test classes of a run, closed with the run. */
final class WithPlayedSample implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == PlayedSample.class;
    }

    @Override
    public PlayedSample resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(WithPlayedSample.class))
                .getOrComputeIfAbsent(PlayedSample.class, type -> play(), PlayedSample.class);
    }

    private static PlayedSample play() {
        try {
            return PlayedSample.play();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
