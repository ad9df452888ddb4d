package shop;

import io.cachedresult.CachedResult;
import java.util.concurrent.CompletableFuture;

public class Catalog {

  private final Database database;

  public Catalog(Database database) {
    this.database = database;
  }

  @CachedResult(maximumSize = 10_000, expireAfterWrite = "1h")
  public Product product(String sku, int locale) {
    return database.load(sku, locale);
  }

  @CachedResult
  public CompletableFuture<Long> price(long id) {
    return CompletableFuture.supplyAsync(() -> database.price(id));
  }

  public interface Database {
    Product load(String sku, int locale);

    long price(long id);
  }

  public record Product(String sku, String name) {}
}
