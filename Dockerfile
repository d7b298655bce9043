# One image for every service; the command says which. Build the project first: bin/patai --help
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 patai
COPY app/target/lib /opt/patai/lib
USER 10001
ENV PATAI_LOG=json
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", "/opt/patai/lib/*"]
