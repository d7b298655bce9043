package nz.patai.responder.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.InputStream;

/**
 * One cut of the letters' font, Liberation Sans (SIL OFL 1.1), from the class path.
 *
 * @param resource path of the TrueType file
 * @param weight 400 regular, 700 bold
 */
record LetterFont(String resource, int weight, FontStyle style) {

    LetterFont {
        if (LetterFont.class.getResource(resource) == null) {
            throw new IllegalStateException("no font at " + resource + " on the class path");
        }
    }

    static LetterFont cut(String cut, int weight, FontStyle style) {
        return new LetterFont("/liberation/LiberationSans-%s.ttf".formatted(cut), weight, style);
    }

    InputStream open() {
        return LetterFont.class.getResourceAsStream(resource);
    }
}
