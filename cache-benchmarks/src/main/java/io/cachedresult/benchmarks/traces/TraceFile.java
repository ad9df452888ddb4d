package io.cachedresult.benchmarks.traces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Recorded traces of real programs, and a few synthetic ones. The first three come from the papers
 * on ARC and LIRS and from cache2k's benchmark; the others are published with Caffeine's simulator.
 */
public enum TraceFile {
  /** Page references of a CODASYL database, one hour (Megiddo and Modha, FAST 2003). */
  OLTP("OLTP", "oltp.lis.gz", null, TraceFormat.RANGES),
  /** Product pages of an online shop, December 2012 (cache2k). */
  WEB12("web12", "web12.i32be.gz", "cache2k/web12.trace.xz", TraceFormat.INTEGERS),
  /**
   * A text search tool. The traces from here to zigzag are from Jiang and Zhang, SIGMETRICS 2002.
   */
  GLIMPSE("glimpse", "glimpse.trace.gz", "lirs/gli.trace.gz", TraceFormat.NUMBERS),

  /** Two pools of keys, alternating. */
  TWO_POOLS("2_pools", "lirs/2_pools.trace.gz", TraceFormat.NUMBERS),
  /** Requests all keys back and forth, six times. */
  BACKF("backf", "lirs/backf.trace.gz", TraceFormat.NUMBERS),
  /** The preprocessor of a C compiler. */
  CPP("cpp", "lirs/cpp.trace.gz", TraceFormat.NUMBERS),
  /** A source code search tool. */
  CSCOPE("cs", "lirs/cs.trace.gz", TraceFormat.NUMBERS),
  /** A loop longer than most caches. */
  LOOP("loop", "lirs/loop.trace.gz", TraceFormat.NUMBERS),
  /** The source code search tool and the preprocessor, concurrently. */
  MULTI1("multi1", "lirs/multi1.trace.gz", TraceFormat.NUMBERS),
  /** The same two and a database, concurrently. */
  MULTI2("multi2", "lirs/multi2.trace.gz", TraceFormat.NUMBERS),
  /** The preprocessor, a plotter, the text search tool and the database, concurrently. */
  MULTI3("multi3", "lirs/multi3.trace.gz", TraceFormat.NUMBERS),
  /** A database. */
  POSTGRES("ps", "lirs/ps.trace.gz", TraceFormat.NUMBERS),
  /** Requests all keys in order, again and again. */
  SCAN("scan", "lirs/scan.trace.gz", TraceFormat.NUMBERS),
  /** A network file system. */
  SPRITE("sprite", "lirs/sprite.trace.gz", TraceFormat.NUMBERS),
  /** Scans back and forth. */
  ZIGZAG("zigzag", "lirs/zigzag.trace.gz", TraceFormat.NUMBERS),

  /** Product pages of an online shop, July 2007. */
  WEB07("web07", "cache2k/web07.trace.xz", TraceFormat.INTEGERS),
  /** An object-relational mapper by day. */
  ORM_BUSY("orm-busy", "cache2k/orm-busy.trace.xz", TraceFormat.INTEGERS),
  /** The same object-relational mapper by night. */
  ORM_NIGHT("orm-night", "cache2k/orm-night.trace.xz", TraceFormat.INTEGERS),
  /** Memory accesses of gcc. This trace and the next four are from SPEC CPU2000. */
  GCC("gcc", "address/gcc.trace.gz", TraceFormat.ADDRESSES),
  /** Memory accesses of gzip. */
  GZIP("gzip", "address/gzip.trace.gz", TraceFormat.ADDRESSES),
  /** Memory accesses of mcf. */
  MCF("mcf", "address/mcf.trace.gz", TraceFormat.ADDRESSES),
  /** Memory accesses of swim. */
  SWIM("swim", "address/swim.trace.gz", TraceFormat.ADDRESSES),
  /** Memory accesses of twolf. */
  TWOLF("twolf", "address/twolf.trace.gz", TraceFormat.ADDRESSES),
  /** Requests to a content delivery network. */
  ADAPT_SIZE("adapt_size", "adapt_size/request.trace.xz", TraceFormat.OBJECTS),
  /** Disk accesses of a virtual machine. */
  CLOUD_PHYSICS("w106", "cloud_physics/w106.trace.xz", TraceFormat.INTEGERS),
  /** The vault service of Corda, a distributed ledger. */
  CORDA("corda", "corda/trace_vaultservice.gz", TraceFormat.LONGS),
  /** A longer trace of the vault service. */
  CORDA_LARGE("corda large", "corda/trace_vaultservice_large.gz", TraceFormat.LONGS),
  /** A distributed build cache. */
  GRADLE("gradle", "gradle/build-cache.xz", TraceFormat.DIGESTS),
  /** Product recommendations of an online shop. */
  SCARAB("scarab", "scarab/scarab-recs.trace.xz", TraceFormat.LONGS),
  /** A longer trace of product recommendations. */
  SCARAB_RECS("scarab recs", "scarab/recs.trace.20160808T073231Z.xz", TraceFormat.LONGS),
  /** Products of online shops. */
  SCARAB_PRODS("scarab prods", "scarab/prods.trace.20160808T073231Z.xz", TraceFormat.LONGS);

  /**
   * The maximum number of requests to read; otherwise the two longest traces would take too long.
   */
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

  /** Returns the name used in tables. */
  public String title() {
    return title;
  }

  /** Returns whether the trace is available. */
  public boolean isPresent() {
    try (InputStream file = open()) {
      return file != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the first {@link #MAXIMUM_REQUESTS} requests.
   *
   * @throws IllegalStateException if the trace is not available
   */
  public Trace read() {
    try (InputStream file = open()) {
      if (file == null) {
        throw new IllegalStateException("The trace '" + title
            + "' is not available. Build with -Ptraces, or set -Dtraces to the simulator's jar.");
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
