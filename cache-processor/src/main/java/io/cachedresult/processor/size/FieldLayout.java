package io.cachedresult.processor.size;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;

/**
 * What an object holds in its fields.
 *
 * @param references how many are references
 * @param primitives the bytes that the others take together
 */
public record FieldLayout(int references, int primitives) {

  private static final Map<TypeName, Integer> BYTES = Map.of(
      TypeName.BOOLEAN, Byte.BYTES,
      TypeName.BYTE, Byte.BYTES,
      TypeName.SHORT, Short.BYTES,
      TypeName.CHAR, Character.BYTES,
      TypeName.INT, Integer.BYTES,
      TypeName.FLOAT, Float.BYTES,
      TypeName.LONG, Long.BYTES,
      TypeName.DOUBLE, Double.BYTES);

  /** That of an object with fields of these types. */
  public static FieldLayout of(List<TypeName> fields) {
    int references = (int) fields.stream().filter(type -> !type.isPrimitive()).count();
    return new FieldLayout(
        references,
        fields.stream().mapToInt(type -> BYTES.getOrDefault(type, 0)).sum());
  }

  /** The same with references besides. */
  public FieldLayout plus(int more) {
    return new FieldLayout(references + more, primitives);
  }
}
