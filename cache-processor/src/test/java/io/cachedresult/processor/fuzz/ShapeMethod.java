package io.cachedresult.processor.fuzz;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A random cached method.
 *
 * @param id its identification in scripts, since overloads share their name
 * @param accessor the method of the generated class that returns its cache
 * @param level the number of types between the random type and the one that declares the method
 * @param variables the type variables that it declares itself
 * @param limits the limits that its own annotation sets
 * @param recursesBy the position of the number that its calls of itself count down
 */
record ShapeMethod(
    String id,
    String name,
    String accessor,
    String visibility,
    boolean isStatic,
    int level,
    Set<ShapeVariable> variables,
    List<ShapeParameter> parameters,
    ShapeResult result,
    ShapeLimits limits,
    boolean hasCondition,
    boolean hasUnless,
    OptionalInt recursesBy) {

  /** Returns the positions of the parameters that form the key. */
  int[] keys() {
    boolean any = parameters.stream().anyMatch(ShapeParameter::isKey);
    return IntStream.range(0, parameters.size())
        .filter(i -> !any || parameters.get(i).isKey())
        .toArray();
  }

  /** Its identification among overloads. */
  List<Class<?>> erasure() {
    return parameters.stream()
        .<Class<?>>map(parameter -> parameter.type().erasure())
        .collect(Collectors.toList());
  }

  Class<?>[] erasedParameters() {
    return erasure().toArray(Class<?>[]::new);
  }

  /** Returns the erased types of the parameters where the method is declared. */
  Class<?>[] declaredParameters() {
    return parameters.stream()
        .map(parameter -> parameter.view().declaredErasure())
        .toArray(Class<?>[]::new);
  }

  Class<?>[] erasedKeys() {
    return IntStream.of(keys())
        .mapToObj(i -> parameters.get(i).type().erasure())
        .toArray(Class<?>[]::new);
  }

  /** Returns those arguments of a call that form the key. */
  Object[] keyOf(Object[] arguments) {
    return IntStream.of(keys()).mapToObj(i -> arguments[i]).toArray();
  }

  ShapeMethod withAccessor(String name) {
    return new ShapeMethod(
        id,
        this.name,
        name,
        visibility,
        isStatic,
        level,
        variables,
        parameters,
        result,
        limits,
        hasCondition,
        hasUnless,
        recursesBy);
  }
}
