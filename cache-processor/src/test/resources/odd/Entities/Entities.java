package entities;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Map;
import javax.persistence.MappedSuperclass;

/** A getter of an entity may load from a database, so it is not called; nor is a field read. */
public class Entities {

  static int uses;

  /** Counts, because an estimate logs what is thrown, and continues. */
  static AssertionError loaded() {
    uses++;
    return new AssertionError("loaded");
  }

  @Entity
  public static class Customer {
    private String orders;

    public String getOrders() {
      throw loaded();
    }
  }

  public static class Regular extends Customer {
    private String name;

    public String getName() {
      throw loaded();
    }
  }

  @Embeddable
  public static class Address {
    private List<String> lines;
    protected Map<String, String> names = Map.of("y".repeat(5_000), "z");

    public List<String> getLines() {
      throw loaded();
    }
  }

  @MappedSuperclass
  public static class Item {
    private String history;

    public String getHistory() {
      throw loaded();
    }
  }

  public record Pair(Customer one, Regular other, Address address, Item item, String text) {}

  @CachedResult
  public Pair pair(String text) {
    return new Pair(new Customer(), new Regular(), new Address(), new Item(), text);
  }

  public static void run() {
    CachedEntities entities = new CachedEntities();
    entities.pair("x".repeat(1_000));
    Expect.equal("uses", uses, 0);
    long memory = entities.pairCache().memory();
    Expect.equal("memory of " + memory, memory > 2_000 && memory < 2_400, true);
  }
}
