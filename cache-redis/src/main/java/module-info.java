/** Shares cached results between processes on Redis or Valkey. */
module io.cachedresult.redis {
  requires transitive io.cachedresult;
  requires lettuce.core;
  // Lettuce uses them; an automatic module does not say so.
  requires io.netty.common;
  requires io.netty.handler;
  requires io.netty.resolver.dns;
  requires static org.jspecify;

  exports io.cachedresult.redis;

  provides io.cachedresult.shared.SharedTier.Factory with
      io.cachedresult.redis.RedisTierFactory;
}
