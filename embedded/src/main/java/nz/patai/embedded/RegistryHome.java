package nz.patai.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Where the unpacked distribution of the Apicurio registry is.
 *
 * @param directory the one that holds {@code quarkus-run.jar}
 */
public record RegistryHome(Path directory) {
    private static final String UNPACKED = "embedded/target/registry";

    public RegistryHome {
        directory = directory.toAbsolutePath().normalize();
        if (!Files.isRegularFile(directory.resolve("quarkus-run.jar"))) {
            throw new CannotStart(
                    "no schema registry in %s; unpack it with ./mvnw -pl embedded compile or set patai.registry.home"
                            .formatted(directory));
        }
    }

    /**
     * The distribution named by the system property {@code patai.registry.home}, else the one that the build of this
     * module unpacked, looked for under {@code patai.root} or the working directory and those above it.
     *
     * @throws CannotStart if there is none
     */
    public static RegistryHome locate() {
        String named = System.getProperty("patai.registry.home");
        if (named != null) {
            return new RegistryHome(Path.of(named));
        }
        Path start = Path.of(System.getProperty("patai.root", "")).toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(UNPACKED))) {
                return new RegistryHome(at.resolve(UNPACKED));
            }
        }
        return new RegistryHome(start.resolve(UNPACKED));
    }

    /** The cache that {@link RegistryWarmUp} makes; it holds for one JVM build only, which stands in its name. */
    Path startUpCache() {
        String jvm = System.getProperty("java.vm.version").replaceAll("[^A-Za-z0-9.]", "-");
        return directory.resolve("registry-" + jvm.toLowerCase(Locale.ROOT) + ".aot");
    }

    /** The distribution's own entry: its class loader reads {@code lib/} by an index. */
    List<Path> packedClassPath() {
        return List.of(childJar(), directory.resolve("quarkus-run.jar"));
    }

    /** Every jar by itself, in a fixed order: the JVM caches classes of its own class loader only. */
    List<Path> flatClassPath() {
        List<Path> jars = new ArrayList<>();
        jars.add(childJar());
        jars.add(directory.resolve("quarkus/generated-bytecode.jar"));
        jars.add(directory.resolve("quarkus/transformed-bytecode.jar"));
        for (String folder : List.of("app", "lib/boot", "lib/main")) {
            jars.addAll(jarsOf(directory.resolve(folder)));
        }
        return jars;
    }

    private static List<Path> jarsOf(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar with {@link RegistryChild} alone: whatever else is on our class path must not meet the registry's. */
    private Path childJar() {
        Path jar = directory.resolve("patai-child.jar");
        byte[] wanted = jarOf(RegistryChild.class);
        try {
            if (!Files.exists(jar) || !Arrays.equals(Files.readAllBytes(jar), wanted)) {
                PropertiesFile.replace(jar, wanted);
            }
            return jar;
        } catch (IOException | UncheckedIOException e) {
            throw new CannotStart(
                    "%s can't be written; give this user the right to write there".formatted(directory), e);
        }
    }

    private static byte[] jarOf(Class<?> type) {
        String name = type.getName().replace('.', '/') + ".class";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = Objects.requireNonNull(type.getClassLoader()).getResourceAsStream(name);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            byte[] content = Objects.requireNonNull(in, name).readAllBytes();
            out.putNextEntry(stored(name, content));
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same bytes each time: no compression, no date. */
    private static ZipEntry stored(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTime(0);
        return entry;
    }
}
