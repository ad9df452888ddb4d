/** Shares cached results between processes on Redis or Valkey. */
module io.cachedresult.redis {
  requires transitive io.cachedresult;
  requires lettuce.core;
  // Lettuce uses them, which an automatic module cannot declare.
  requires io.netty.common;
  requires io.netty.handler;
  requires io.netty.resolver.dns;
  requires static org.jspecify;

  exports io.cachedresult.redis;

  provides io.cachedresult.shared.SharedTier.Factory with
      io.cachedresult.redis.RedisTierFactory;
}
