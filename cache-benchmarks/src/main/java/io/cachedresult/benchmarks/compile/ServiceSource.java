package io.cachedresult.benchmarks.compile;

import java.util.List;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;

/**
 * Classes to compile, each with five cached methods of two or three parameters, a constructor and a
 * field. The time to compile them, and any ratio to it, depends on the method bodies. Methods of
 * different classes have different names, as in most programs.
 */
public enum ServiceSource {
  /**
   * Bodies of 11 to 14 lines: loops over arrays, strings and collections, a stream and some
   * arithmetic. Without the processor, such a class compiles to about 5 kB.
   */
  USUAL("""
      package sample;

      import io.cachedresult.CachedResult;
      import java.util.ArrayList;
      import java.util.List;
      import java.util.Map;
      import java.util.Optional;
      import java.util.TreeMap;
      import java.util.stream.Collectors;

      public class Service%1$d {

        private final Map<String, Integer> weights = new TreeMap<>();

        public Service%1$d(Map<String, Integer> weights) {
          this.weights.putAll(weights);
        }

        @CachedResult(maximumSize = 10_000, expireAfterWrite = "1h")
        public int distance%1$d(String from, String to) {
          int[] costs = new int[to.length() + 1];
          for (int j = 0; j < costs.length; j++) {
            costs[j] = j;
          }
          for (int i = 1; i <= from.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= to.length(); j++) {
              int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : %1$d %% 3 + 1);
              diagonal = costs[j];
              costs[j] = Math.min(replaced, 1 + Math.min(costs[j - 1], diagonal));
            }
          }
          return costs[to.length()];
        }

        @CachedResult(maximumSize = 1_000)
        public String wrapped%1$d(String text, int width) {
          StringBuilder wrapped = new StringBuilder();
          int column = 0;
          for (String word : text.split(" ")) {
            if (column > 0 && column + 1 + word.length() > width) {
              wrapped.append('\\n');
              column = 0;
            } else if (column > 0) {
              wrapped.append(' ');
              column++;
            }
            wrapped.append(word);
            column += word.length();
          }
          return wrapped.toString();
        }

        @CachedResult
        public List<Long> primes%1$d(long first, int count) {
          List<Long> primes = new ArrayList<>();
          for (long candidate = Math.max(2, first); primes.size() < count; candidate++) {
            boolean isPrime = true;
            for (long divisor = 2; divisor * divisor <= candidate && isPrime; divisor++) {
              isPrime = candidate %% divisor != 0;
            }
            if (isPrime) {
              primes.add(candidate);
            }
          }
          return List.copyOf(primes);
        }

        @CachedResult(expireAfterAccess = "10m")
        public double balance%1$d(double amount, double rate, int years) {
          double balance = amount;
          double paid = 0;
          for (int year = 0; year < years && balance > 0; year++) {
            double interest = balance * rate / 100;
            double payment = Math.min(balance + interest, amount / years + interest);
            balance += interest - payment;
            paid += payment;
          }
          if (Double.isNaN(balance) || paid < 0) {
            throw new IllegalArgumentException("No rate: " + rate + " for " + amount);
          }
          return balance;
        }

        @CachedResult(cacheName = "%1$d-heaviest")
        public Optional<String> heaviest%1$d(List<String> names, int limit, boolean strict) {
          List<String> known = names.stream()
              .filter(name -> !strict || weights.containsKey(name))
              .sorted()
              .collect(Collectors.toList());
          String heaviest = null;
          for (String name : known) {
            int weight = weights.getOrDefault(name, %1$d);
            if (weight <= limit && (heaviest == null || weight > weights.get(heaviest))) {
              heaviest = name;
            }
          }
          return Optional.ofNullable(heaviest);
        }
      }
      """),

  /** Bodies of one line, two parameters each: the processor causes almost all of the cost. */
  SLIGHT("""
      package sample;

      import io.cachedresult.CachedResult;

      public class Service%1$d {

        private final int offset;

        public Service%1$d(int offset) {
          this.offset = offset;
        }

        @CachedResult
        public int distance%1$d(String from, String to) {
          return from.length() - to.length() + offset;
        }

        @CachedResult
        public String wrapped%1$d(String text, int width) {
          return text.substring(offset, width);
        }

        @CachedResult
        public long prime%1$d(long first, int count) {
          return first * count + offset;
        }

        @CachedResult
        public double balance%1$d(double amount, int years) {
          return amount * years + offset;
        }

        @CachedResult
        public String heaviest%1$d(String name, boolean strict) {
          return strict ? name : name + offset;
        }
      }
      """);

  static final int METHODS_PER_CLASS = 5;

  private final String format;

  ServiceSource(String format) {
    this.format = format;
  }

  /** Returns classes of five methods with the given number of methods in total. */
  public List<JavaFileObject> methods(int count) {
    return IntStream.range(0, count / METHODS_PER_CLASS).mapToObj(this::file).toList();
  }

  private JavaFileObject file(int number) {
    return MemorySource.of("Service" + number, text(number));
  }

  /** Returns the text of the class with the given number. */
  String text(int number) {
    return String.format(format, number);
  }
}
