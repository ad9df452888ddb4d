package io.cachedresult.engine.size;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * Computes the sizes of objects and arrays in the running virtual machine, in bytes.
 *
 * <p>HotSpot's {@link HotSpotDiagnosticMXBean} reports whether references are compressed, how long
 * headers are (JEP 519 shortens them), and how objects are aligned. If it is not available, because
 * the module {@code jdk.management} is missing or the virtual machine is not HotSpot, this class
 * assumes a 64-bit HotSpot with ordinary headers, whose references are compressed if the property
 * {@code java.vm.compressedOopsMode} is set or the heap is smaller than 32 GB.
 *
 * <p>Fields, including those of superclasses, are packed without gaps, as HotSpot does since JDK 15
 * (JDK-8237767): smaller fields fill the gaps that alignment would leave.
 */
public final class ObjectLayout {

  /** The size of a reference in bytes, 4 or 8. */
  public static final int REFERENCE;

  /** Whether strings without characters above 255 use one byte for each character. */
  static final boolean COMPACT_STRINGS;

  /**
   * The number of reference fields of the superclasses of an entry: two neighbors and the next
   * entry.
   */
  private static final int ENTRY_REFERENCES = 3;

  /**
   * The total size of the other fields of an entry's superclasses in bytes: hash, usage, weight and
   * time of writing.
   */
  private static final int ENTRY_PRIMITIVES = 3 * Integer.BYTES + Long.BYTES;

  private static final int HEADER;
  private static final int ALIGNMENT;

  /**
   * Whether small elements directly follow the length of an array, as they do since JDK 23
   * (JDK-8139457).
   */
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

  /** Returns when the virtual machine has been asked. */
  public static void load() {}

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
   * @param references the number of its reference fields
   * @param bytes the total size of its other fields in bytes
   */
  static long object(int references, int bytes) {
    return aligned(HEADER + (long) references * REFERENCE + bytes);
  }

  /** Returns the size of an entry with such fields in addition to those of its superclasses. */
  static long entry(int references, int bytes) {
    return object(ENTRY_REFERENCES + references, ENTRY_PRIMITIVES + bytes);
  }

  /**
   * Returns the size of an array.
   *
   * @param elementSize the size of an element in bytes
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
