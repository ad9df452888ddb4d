package io.cachedresult.integration.memory;

import static io.cachedresult.integration.memory.SampleData.many;
import static io.cachedresult.integration.memory.SampleData.product;
import static io.cachedresult.integration.memory.SampleData.text;

import io.cachedresult.CachedResult;
import io.cachedresult.integration.memory.SampleData.Account;
import io.cachedresult.integration.memory.SampleData.Circle;
import io.cachedresult.integration.memory.SampleData.Figure;
import io.cachedresult.integration.memory.SampleData.Node;
import io.cachedresult.integration.memory.SampleData.Nothing;
import io.cachedresult.integration.memory.SampleData.Order;
import io.cachedresult.integration.memory.SampleData.Page;
import io.cachedresult.integration.memory.SampleData.Point;
import io.cachedresult.integration.memory.SampleData.Polygon;
import io.cachedresult.integration.memory.SampleData.Product;
import io.cachedresult.integration.memory.SampleData.Saving;
import io.cachedresult.integration.memory.SampleData.Tree;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Returns records, classes, sealed types, linked objects, trees and futures. Each call creates a
 * new result.
 */
class ObjectCatalog {

  @CachedResult
  Point point(int size) {
    return new Point(size, 1);
  }

  @CachedResult
  Product oneProduct(int size) {
    return product(size);
  }

  @CachedResult
  Order order(int size) {
    return new Order(
        new UUID(size, 2),
        Instant.ofEpochSecond(size),
        many(size, SampleData::product).toList(),
        Optional.of(product(size)));
  }

  @CachedResult
  Page<Product> page(int size) {
    return new Page<>(size, many(size, SampleData::product).toList());
  }

  @CachedResult
  Account account(int size) {
    return new Account(text(6, size), new BigDecimal("100.25"), size > 1);
  }

  @CachedResult
  Saving saving(int size) {
    return new Saving(text(6, size), 0.25, LocalDate.ofEpochDay(size));
  }

  @CachedResult
  Figure circle(int size) {
    return new Circle(new Point(size, 1), size);
  }

  @CachedResult
  Figure polygon(int size) {
    return new Polygon(many(size, number -> new Point(number, 1)).toList(), text(2, 30));
  }

  @CachedResult
  Figure nothing(int size) {
    return Nothing.NOTHING;
  }

  @CachedResult
  Node chain(int size) {
    Node last = null;
    for (int i = 0; i < size; i++) {
      last = new Node(text(i, 20), last);
    }
    return last;
  }

  @CachedResult
  Tree tree(int size) {
    return treeOf(size);
  }

  private static Tree treeOf(int size) {
    return size == 0 ? null : new Tree(size, treeOf(size / 2), treeOf((size - 1) / 2));
  }

  @CachedResult
  CompletableFuture<Product> later(int size) {
    return CompletableFuture.completedFuture(product(size));
  }

  @CachedResult
  CompletableFuture<List<Point>> pointsLater(int size) {
    return CompletableFuture.completedFuture(
        many(size, number -> new Point(number, 1)).toList());
  }
}
