package io.cachedresult.benchmarks.traces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Requests that were recorded, each of some program. The first three are those of the papers on ARC
 * and LIRS and of cache2k's benchmark; the others are published with Caffeine's simulator.
 */
public enum TraceFile {
  /** Page references of a CODASYL database, one hour (Megiddo and Modha, FAST 2003). */
  OLTP("OLTP", "oltp.lis.gz", null, TraceFormat.RANGES),
  /** Product pages of a shop, December 2012 (cache2k). */
  WEB12("web12", "web12.i32be.gz", "cache2k/web12.trace.xz", TraceFormat.INTEGERS),
  /** A tool that searches texts (Jiang and Zhang, SIGMETRICS 2002), as those that follow. */
  GLIMPSE("glimpse", "glimpse.trace.gz", "lirs/gli.trace.gz", TraceFormat.NUMBERS),

  /** Two pools of keys, in turn. */
  TWO_POOLS("2_pools", "lirs/2_pools.trace.gz", TraceFormat.NUMBERS),
  /** All keys up and down again, six times. */
  BACKF("backf", "lirs/backf.trace.gz", TraceFormat.NUMBERS),
  /** A compiler's preprocessor. */
  CPP("cpp", "lirs/cpp.trace.gz", TraceFormat.NUMBERS),
  /** A tool that searches source code. */
  CSCOPE("cs", "lirs/cs.trace.gz", TraceFormat.NUMBERS),
  /** A loop longer than most caches. */
  LOOP("loop", "lirs/loop.trace.gz", TraceFormat.NUMBERS),
  /** The search of source code and the preprocessor at the same time. */
  MULTI1("multi1", "lirs/multi1.trace.gz", TraceFormat.NUMBERS),
  /** These and a database. */
  MULTI2("multi2", "lirs/multi2.trace.gz", TraceFormat.NUMBERS),
  /** The preprocessor, a plotter, the tool that searches texts, and the database. */
  MULTI3("multi3", "lirs/multi3.trace.gz", TraceFormat.NUMBERS),
  /** A database. */
  POSTGRES("ps", "lirs/ps.trace.gz", TraceFormat.NUMBERS),
  /** All keys in turn, again and again. */
  SCAN("scan", "lirs/scan.trace.gz", TraceFormat.NUMBERS),
  /** A network's file system. */
  SPRITE("sprite", "lirs/sprite.trace.gz", TraceFormat.NUMBERS),
  /** Up and down again. */
  ZIGZAG("zigzag", "lirs/zigzag.trace.gz", TraceFormat.NUMBERS),

  /** Product pages of a shop, July 2007. */
  WEB07("web07", "cache2k/web07.trace.xz", TraceFormat.INTEGERS),
  /** An object-relational mapper by day. */
  ORM_BUSY("orm-busy", "cache2k/orm-busy.trace.xz", TraceFormat.INTEGERS),
  /** The same by night. */
  ORM_NIGHT("orm-night", "cache2k/orm-night.trace.xz", TraceFormat.INTEGERS),
  /** Memory, as a program of SPEC CPU2000 uses it; those that follow as well. */
  GCC("gcc", "address/gcc.trace.gz", TraceFormat.ADDRESSES),
  /** Memory of gzip. */
  GZIP("gzip", "address/gzip.trace.gz", TraceFormat.ADDRESSES),
  /** Memory of mcf. */
  MCF("mcf", "address/mcf.trace.gz", TraceFormat.ADDRESSES),
  /** Memory of swim. */
  SWIM("swim", "address/swim.trace.gz", TraceFormat.ADDRESSES),
  /** Memory of twolf. */
  TWOLF("twolf", "address/twolf.trace.gz", TraceFormat.ADDRESSES),
  /** Requests to a network that delivers content. */
  ADAPT_SIZE("adapt_size", "adapt_size/request.trace.xz", TraceFormat.OBJECTS),
  /** A virtual machine's disk. */
  CLOUD_PHYSICS("w106", "cloud_physics/w106.trace.xz", TraceFormat.INTEGERS),
  /** A vault of states. */
  CORDA("corda", "corda/trace_vaultservice.gz", TraceFormat.LONGS),
  /** The same for longer. */
  CORDA_LARGE("corda large", "corda/trace_vaultservice_large.gz", TraceFormat.LONGS),
  /** A distributed build cache. */
  GRADLE("gradle", "gradle/build-cache.xz", TraceFormat.DIGESTS),
  /** Recommendations of a shop. */
  SCARAB("scarab", "scarab/scarab-recs.trace.xz", TraceFormat.LONGS),
  /** The same, for longer. */
  SCARAB_RECS("scarab recs", "scarab/recs.trace.20160808T073231Z.xz", TraceFormat.LONGS),
  /** Products of shops. */
  SCARAB_PRODS("scarab prods", "scarab/prods.trace.20160808T073231Z.xz", TraceFormat.LONGS);

  /** What is more than that is left out, so that the two longest traces do not take all the time. */
  public static final int MAXIMUM_REQUESTS = 6_000_000;

  private final String title;
  private final @Nullable String shared;
  private final @Nullable String published;
  private final TraceFormat format;

  TraceFile(String title, String published, TraceFormat format) {
    this(title, null, published, format);
  }

  TraceFile(String title, @Nullable String shared, @Nullable String published, TraceFormat format) {
    this.title = title;
    this.shared = shared;
    this.published = published;
    this.format = format;
  }

  /** As tables name it. */
  public String title() {
    return title;
  }

  /** Whether it can be read here. */
  public boolean isPresent() {
    try (InputStream file = open()) {
      return file != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads its first {@link #MAXIMUM_REQUESTS} requests.
   *
   * @throws IllegalStateException if the trace is not at hand
   */
  public Trace read() {
    try (InputStream file = open()) {
      if (file == null) {
        throw new IllegalStateException("There is no trace '" + title
            + "'. Build with -Ptraces, or name the simulator's jar with -Dtraces=.");
      }
      return Trace.of(format.read(file, MAXIMUM_REQUESTS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable InputStream open() throws IOException {
    InputStream file = shared == null ? null : TraceFolder.shared(shared);
    return file != null || published == null ? file : TraceFolder.published(published);
  }
}
