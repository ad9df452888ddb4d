package io.cachedresult.processor.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Chooses arguments: few enough that calls are repeated, and many that differ in only one value.
 */
final class ShapeArguments {

  private static final int CHOICES = 7;

  private final Random random;
  private final Map<List<ShapeParameter>, List<int[]>> choices = new HashMap<>();

  /** The arguments that are compared by identity. */
  private final Map<ShapeType, Object[]> same = new HashMap<>();

  ShapeArguments(Random random) {
    this.random = random;
  }

  /** Returns the indexes of the values. */
  int[] choose(List<ShapeParameter> parameters) {
    return choices.computeIfAbsent(parameters, this::choicesFor).get(random.nextInt(CHOICES));
  }

  private List<int[]> choicesFor(List<ShapeParameter> parameters) {
    List<int[]> all = new ArrayList<>();
    all.add(random.ints(parameters.size(), 0, ShapeType.VALUES).toArray());
    while (all.size() < CHOICES) {
      int[] choice = all.get(random.nextInt(all.size())).clone();
      if (choice.length > 0) {
        choice[random.nextInt(choice.length)] = random.nextInt(ShapeType.VALUES);
      }
      all.add(choice);
    }
    return all;
  }

  /** Returns the chosen values: new ones each time, except those compared by identity. */
  Object[] values(List<ShapeParameter> parameters, int[] choice) {
    Object[] values = new Object[choice.length];
    for (int i = 0; i < choice.length; i++) {
      ShapeParameter parameter = parameters.get(i);
      values[i] = (parameter.isSame()
              ? same.computeIfAbsent(parameter.type(), ShapeType::samples)
              : parameter.type().samples())
          [choice[i]];
    }
    return values;
  }

  static void spoil(Object[] arguments) {
    Arrays.asList(arguments).forEach(ShapeValues::spoil);
  }
}
