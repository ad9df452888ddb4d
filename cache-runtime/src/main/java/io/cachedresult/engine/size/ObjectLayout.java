package io.cachedresult.engine.size;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * Knows how the running virtual machine lays out objects and arrays; all sizes in bytes.
 *
 * <p>HotSpot tells through {@link HotSpotDiagnosticMXBean} whether references are compressed, how
 * long headers are (JEP 519 shortens them), and how objects are aligned. Where it cannot be asked,
 * since the module {@code jdk.management} is missing or the virtual machine is another, this
 * assumes a 64-bit HotSpot with ordinary headers, whose references are compressed if the property
 * {@code java.vm.compressedOopsMode} is set or the heap is below 32 GB.
 *
 * <p>Fields are packed without gaps, those of superclasses included, as HotSpot does since JDK 15
 * (JDK-8237767): smaller fields, or the end of the object, fill what alignment leaves free.
 */
public final class ObjectLayout {

  /** The bytes of a reference. */
  public static final int REFERENCE;

  /** Whether a string without characters above 255 takes one byte for each. */
  static final boolean COMPACT_STRINGS;

  private static final int HEADER;
  private static final int ALIGNMENT;

  /** From JDK 23 on, small elements begin right behind the length (JDK-8139457). */
  private static final boolean ELEMENTS_FOLLOW = Runtime.version().feature() >= 23;

  private static final int LENGTH = 4;
  private static final int WORD = 8;

  static {
    boolean is64Bit = !"32".equals(System.getProperty("sun.arch.data.model"));
    boolean compressed = Boolean.parseBoolean(option("UseCompressedOops", seemsCompressed()));
    boolean compressedClass = Boolean.parseBoolean(option("UseCompressedClassPointers", "true"));
    boolean compactHeader = Boolean.parseBoolean(option("UseCompactObjectHeaders", "false"));
    REFERENCE = is64Bit && !compressed ? 8 : 4;
    HEADER = !is64Bit || compactHeader ? 8 : compressedClass ? 12 : 16;
    ALIGNMENT = Integer.parseInt(option("ObjectAlignmentInBytes", "8"));
    COMPACT_STRINGS = Boolean.parseBoolean(option("CompactStrings", "true"));
  }

  private ObjectLayout() {}

  private static String option(String name, String unlessKnown) {
    try {
      return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .getVMOption(name)
          .getValue();
    } catch (RuntimeException | LinkageError unknown) {
      return unlessKnown;
    }
  }

  private static String seemsCompressed() {
    boolean said = System.getProperty("java.vm.compressedOopsMode") != null;
    return String.valueOf(said || Runtime.getRuntime().maxMemory() < 32L << 30);
  }

  /**
   * Returns the size of an object.
   *
   * @param references its fields that are references
   * @param bytes the size of its other fields together
   */
  static long object(int references, int bytes) {
    return aligned(HEADER + (long) references * REFERENCE + bytes);
  }

  /**
   * Returns the size of an array.
   *
   * @param elementSize the bytes of each element
   */
  static long array(long length, int elementSize) {
    long start = (long) HEADER + LENGTH;
    if (elementSize == WORD || !ELEMENTS_FOLLOW) {
      start = roundedUp(start, WORD);
    }
    return aligned(start + length * elementSize);
  }

  /** Returns the size of an array of references. */
  static long references(long length) {
    return array(length, REFERENCE);
  }

  private static long aligned(long bytes) {
    return roundedUp(bytes, ALIGNMENT);
  }

  private static long roundedUp(long bytes, int unit) {
    return (bytes + unit - 1) / unit * unit;
  }
}
