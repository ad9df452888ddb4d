package io.cachedresult.processor.size;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;

/**
 * The numbers and sizes of an object's fields, which determine its size.
 *
 * @param references the number of reference fields
 * @param primitives the total size of all primitive fields in bytes
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

  /** Returns the layout of an object with fields of these types. */
  public static FieldLayout of(List<TypeName> fields) {
    int references = (int) fields.stream().filter(type -> !type.isPrimitive()).count();
    return new FieldLayout(
        references,
        fields.stream().mapToInt(type -> BYTES.getOrDefault(type, 0)).sum());
  }

  /** Returns a layout with more reference fields. */
  FieldLayout plus(int more) {
    return new FieldLayout(references + more, primitives);
  }
}
