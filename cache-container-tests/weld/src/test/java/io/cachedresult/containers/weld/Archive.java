package io.cachedresult.containers.weld;

import io.cachedresult.CachedResult;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** No bean, but the product of a method. */
@Vetoed
class Archive {

  @Inject
  Database database;

  @CachedResult
  int price(String product) {
    return database.price(product);
  }

  /** Has the method, which makes an object of the generated class. */
  @Dependent
  static class Producer {

    @Produces
    @Singleton
    Archive archive(Database database) {
      Archive archive = new CachedArchive();
      archive.database = database;
      return archive;
    }
  }
}
