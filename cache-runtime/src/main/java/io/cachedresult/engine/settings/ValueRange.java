package io.cachedresult.engine.settings;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * The values that a setting accepts: whole numbers, or words that stand for numbers.
 *
 * @param smallest the smallest number
 * @param largest the largest number
 * @param words the words for the numbers from 0 on, with their synonyms; empty if values are
 *     written as numbers
 */
record ValueRange(long smallest, long largest, List<List<String>> words) {

  /** On or off, in the common spellings. */
  static final ValueRange SWITCH = new ValueRange(
      0, 1, List.of(List.of("0", "false", "no", "off"), List.of("1", "true", "yes", "on")));

  /** Returns a range of numbers. */
  static ValueRange numbers(long smallest, long largest) {
    return new ValueRange(smallest, largest, List.of());
  }

  /** Returns a range of two words, which stand for 0 and 1. */
  static ValueRange words(String zero, String one) {
    return new ValueRange(0, 1, List.of(List.of(zero), List.of(one)));
  }

  /** Returns whether values are written as numbers. */
  boolean isNumeric() {
    return words.isEmpty();
  }

  /** Returns the number that a value stands for; empty if it is not accepted. */
  OptionalLong read(String value) {
    return isNumeric() ? number(value.strip()) : place(value.strip());
  }

  private OptionalLong number(String value) {
    try {
      long number = Long.parseLong(value);
      return number >= smallest && number <= largest
          ? OptionalLong.of(number)
          : OptionalLong.empty();
    } catch (NumberFormatException notANumber) {
      return OptionalLong.empty();
    }
  }

  /** Ignores case, and accepts a hyphen in place of an underscore. */
  private OptionalLong place(String value) {
    String joined = value.replace('-', '_');
    for (int place = 0; place < words.size(); place++) {
      for (String word : words.get(place)) {
        if (word.equalsIgnoreCase(joined)) {
          return OptionalLong.of(place);
        }
      }
    }
    return OptionalLong.empty();
  }

  /** Returns the word that a number stands for. */
  String word(long number) {
    return words.get((int) number).get(0);
  }

  /** Describes the accepted values for a message. */
  String describe() {
    if (isNumeric()) {
      return String.format(Locale.ROOT, "whole numbers from %d to %d", smallest, largest);
    }
    List<String> all = words.stream().flatMap(List::stream).toList();
    int last = all.size() - 1;
    return String.join(", ", all.subList(0, last)) + " and " + all.get(last);
  }
}
