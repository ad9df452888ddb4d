/** Makes the generated caching classes the only beans, in CDI containers and in Quarkus. */
module io.cachedresult.cdi {
  requires transitive io.cachedresult;
  requires transitive jakarta.cdi;
  requires static org.jspecify;

  exports io.cachedresult.cdi;

  provides jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension with
      io.cachedresult.cdi.CachedBeansExtension;
}
