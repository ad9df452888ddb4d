package entities;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import jakarta.persistence.Entity;

/** A getter of an entity may load from a database, so it is not called. */
public class Entities {

  @Entity
  public static class Customer {
    private String orders;

    public String getOrders() {
      throw new AssertionError("loaded");
    }
  }

  public static class Regular extends Customer {
    private String name;

    public String getName() {
      throw new AssertionError("loaded");
    }
  }

  public record Pair(Customer one, Regular other, String text) {}

  @CachedResult
  public Pair pair(String text) {
    return new Pair(new Customer(), new Regular(), text);
  }

  public static void run() {
    CachedEntities entities = new CachedEntities();
    entities.pair("x".repeat(1_000));
    long memory = entities.pairCache().memory();
    Expect.equal("memory of " + memory, memory > 2_000 && memory < 2_400, true);
  }
}
