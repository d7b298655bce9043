package nz.patai.embedded;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the registry's process is started.
 *
 * @param home its distribution
 * @param directory where its database is
 * @param port where it listens on 127.0.0.1
 */
record RegistryCommand(RegistryHome home, Path directory, int port) {
    /** The distribution's entry in its own layout. */
    private static final String PACKED_MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    /** The same, where its jars are on the class path. */
    private static final String FLAT_MAIN = "io.quarkus.runner.GeneratedMain";

    /** The least that starts quickly; about 40 MB of the heap stay in use. */
    private static final List<String> SMALL = List.of(
            "-Xmx96m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** Its management port is built in and would listen on every address: only {@code host-enabled} turns it off. */
    private static final List<String> QUIET = List.of(
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8",
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.management.host=127.0.0.1",
            "-Dquarkus.management.host-enabled=false",
            "-Dquarkus.otel.sdk.disabled=true",
            "-Dquarkus.http.access-log.enabled=false",
            "-Dquarkus.banner.enabled=false",
            "-Dquarkus.log.level=WARN",
            "-Dquarkus.http.io-threads=2",
            "-Dquarkus.thread-pool.max-threads=8",
            "-Dapicurio.datasource.jdbc.initial-size=1",
            "-Dapicurio.datasource.jdbc.min-size=1",
            "-Dapicurio.datasource.jdbc.max-size=5");

    /** What the command line of a child of this directory holds and no other process's does. */
    static String mark(Path directory) {
        return "-Dpatai.registry.directory=" + directory;
    }

    /** The fast way if the start-up cache was made for this JVM, else the distribution's own. */
    ProcessBuilder build() {
        Path cache = home.startUpCache();
        return Files.exists(cache)
                ? process(home.flatClassPath(), "-XX:AOTCache=" + cache, FLAT_MAIN)
                : process(home.packedClassPath(), "-Xshare:auto", PACKED_MAIN);
    }

    /** A run that leaves the start-up cache behind when it ends. */
    ProcessBuilder buildTraining(Path cache) {
        return process(home.flatClassPath(), "-XX:AOTCacheOutput=" + cache, FLAT_MAIN);
    }

    private ProcessBuilder process(List<Path> classPath, String cacheOption, String main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(mark(directory));
        command.addAll(SMALL);
        command.add(cacheOption);
        command.addAll(QUIET);
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dapicurio.datasource.url=" + databaseUrl());
        command.add(RegistryChild.class.getName());
        command.add(main);
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().put("CLASSPATH", joined(classPath));
        return builder;
    }

    /** Without a write delay: an id that is already in a topic must not be lost with the process. */
    private String databaseUrl() {
        return "jdbc:h2:file:" + directory.resolve("registry") + ";WRITE_DELAY=0";
    }

    private static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
