package nz.patai.runtime.config;

/** The configuration cannot be used. The message names the file, the path of the key, what is wrong and what to do. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With the whole story in one line. */
    public ConfigException(String message) {
        super(message);
    }
}
