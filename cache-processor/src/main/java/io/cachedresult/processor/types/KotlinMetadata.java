package io.cachedresult.processor.types;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * Reads from {@code kotlin.Metadata} what kapt does not show: that a class is sealed, and which
 * functions and getters have an annotation, although their names are no Java identifiers. Kotlin
 * writes annotations to the metadata since version 2.4.
 *
 * <p>The metadata is a message {@code Class} or {@code Package} of Kotlin's {@code metadata.proto},
 * behind a table of strings. Names and annotations are numbers of strings in {@code d2}.
 */
public final class KotlinMetadata {

  /** The annotation. */
  public static final String NAME = "kotlin.Metadata";

  /** A function, or the getter of a property. */
  public record Member(String name, String javaName) {}

  /** Where a message has its functions and properties. */
  private record Fields(int functions, int properties) {

    static final Fields OF_CLASS = new Fields(9, 10);
    static final Fields OF_PACKAGE = new Fields(3, 4);
  }

  private static final String CLASS = "1";
  private static final String FILE = "2";

  private static final int FLAGS = 1;
  private static final int MODALITY = 0b11_0000;
  private static final int SEALED = 0b11_0000;

  private static final int MEMBER_NAME = 2;
  private static final int ANNOTATIONS_OF_FUNCTION = 12;
  private static final int ANNOTATIONS_OF_GETTER = 15;
  private static final int ANNOTATION_NAME = 1;
  private static final int JAVA_SIGNATURE = 100;
  private static final int SIGNATURE_OF_GETTER = 3;
  private static final int SIGNATURE_NAME = 1;

  private final List<String> strings;
  private final Set<String> annotations;

  private KotlinMetadata(List<String> strings, Set<String> annotations) {
    this.strings = strings;
    this.annotations = annotations;
  }

  /**
   * Returns the annotated functions and getters of a type; none if its metadata is missing or
   * unknown.
   *
   * @param annotations the names of annotations, such as {@code Lp/Note;}
   */
  public static List<Member> annotated(TypeElement type, Set<String> annotations) {
    List<String> strings = strings(type, "d2");
    return strings.stream().anyMatch(annotations::contains)
        ? read(() -> new KotlinMetadata(strings, annotations).members(type), List.of())
        : List.of();
  }

  /** Returns whether a class or an interface is sealed, which its stub does not show. */
  public static boolean isSealed(TypeElement type) {
    return kindOf(type).equals(CLASS)
        && read(
            () -> message(type)
                .number(FLAGS)
                .filter(flags -> (flags & MODALITY) == SEALED)
                .isPresent(),
            false);
  }

  private static List<String> strings(TypeElement type, String attribute) {
    return DeclaredAnnotation.on(type, NAME).stream()
        .flatMap(metadata -> metadata.strings(attribute))
        .toList();
  }

  private static String kindOf(TypeElement type) {
    return DeclaredAnnotation.on(type, NAME)
        .flatMap(metadata -> metadata.text("k"))
        .orElse("");
  }

  /** Reads metadata; a future version may have another format. */
  private static <T> T read(Supplier<T> reading, T otherwise) {
    try {
      return reading.get();
    } catch (BufferUnderflowException
        | IllegalArgumentException
        | IndexOutOfBoundsException unknown) {
      return otherwise;
    }
  }

  /** Reads the bytes, each of which is a character, behind the mark of this format. */
  private static ProtoMessage message(TypeElement type) {
    String data = String.join("", strings(type, "d1"));
    if (!data.startsWith("\0")) {
      throw new IllegalArgumentException("another format");
    }
    ByteBuffer bytes = ByteBuffer.allocate(data.length() - 1);
    data.chars().skip(1).forEach(next -> bytes.put((byte) next));
    bytes.flip();
    ProtoMessage.skip(bytes);
    return new ProtoMessage(bytes);
  }

  private List<Member> members(TypeElement type) {
    return switch (kindOf(type)) {
      case CLASS -> members(message(type), Fields.OF_CLASS);
      case FILE -> members(message(type), Fields.OF_PACKAGE);
      default -> List.of();
    };
  }

  private List<Member> members(ProtoMessage message, Fields fields) {
    Stream<Member> functions = message.messages(fields.functions()).stream()
        .filter(function -> isAnnotated(function, ANNOTATIONS_OF_FUNCTION))
        .map(function -> member(function, function.messages(JAVA_SIGNATURE)));
    Stream<Member> getters = message.messages(fields.properties()).stream()
        .filter(property -> isAnnotated(property, ANNOTATIONS_OF_GETTER))
        .map(property -> member(
            property,
            property.messages(JAVA_SIGNATURE).stream()
                .flatMap(signatures -> signatures.messages(SIGNATURE_OF_GETTER).stream())
                .toList()));
    return Stream.concat(functions, getters).toList();
  }

  private boolean isAnnotated(ProtoMessage member, int field) {
    return member.messages(field).stream()
        .flatMap(annotation -> string(annotation, ANNOTATION_NAME).stream())
        .anyMatch(annotations::contains);
  }

  /** Returns a member; a signature has a name only if it differs from that in the source. */
  private Member member(ProtoMessage member, List<ProtoMessage> signatures) {
    String name = string(member, MEMBER_NAME).orElse("");
    String javaName = signatures.stream()
        .flatMap(signature -> string(signature, SIGNATURE_NAME).stream())
        .findFirst()
        .orElse(name);
    return new Member(name, javaName);
  }

  private Optional<String> string(ProtoMessage message, int field) {
    return message.number(field).map(strings::get);
  }
}
