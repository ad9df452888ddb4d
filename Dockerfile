# The tile server of the examples: a map whose tiles come from a cache, and the dashboard of the cache.
#
#   docker build -t cached-result-tiles .
#   docker run --rm -p 127.0.0.1:5000:5000 cached-result-tiles
#
# In a container, the server must listen on all addresses to receive what Docker forwards from a
# published port. So the endpoints of the caches require a token: TILES_TOKEN, or a random one that is
# printed to the log.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN mvn -B -ntp -q -pl cache-examples -am -DskipTests package \
    org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DincludeScope=runtime
RUN mkdir -p /app && cp cache-examples/target/cache-examples-*.jar cache-examples/target/dependency/*.jar /app
# A Java runtime with only the modules that the server needs.
RUN jlink --add-modules java.base,java.desktop,java.logging,java.management,jdk.httpserver,jdk.jfr,jdk.management,jdk.unsupported \
    --strip-debug --no-header-files --no-man-pages --output /java

FROM debian:bookworm-slim
COPY --from=build /java /opt/java
COPY --from=build /app /source/cache-examples/health.sh /opt/tiles/
RUN useradd --system --no-create-home --shell /usr/sbin/nologin tiles
USER tiles
ENV TILES_ADDRESS=0.0.0.0 \
    TILES_PORT=5000
EXPOSE 5000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 CMD ["/opt/tiles/health.sh"]
ENTRYPOINT ["/opt/java/bin/java", "-XX:MaxRAMPercentage=70", "-cp", "/opt/tiles/*", "io.cachedresult.examples.map.TileServerMain"]
