import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Results whose objects refer to each other in circles: each object counts once. */
public class Circles {

  private static final String TEXT = "x".repeat(1_000);

  static class Node {
    final String name;
    final @Nullable Node parent;
    final List<Node> children = new ArrayList<>();

    Node(String name, @Nullable Node parent) {
      this.name = name;
      this.parent = parent;
      if (parent != null) {
        parent.children.add(this);
      }
    }
  }

  record Customer(String name, Map<Integer, Purchase> purchases) {}

  record Purchase(Customer customer, Line[] lines) {}

  record Line(String product, Optional<Purchase> purchase) {}

  sealed interface Shape permits Group, Circle {}

  static final class Group implements Shape {
    String name = TEXT;
    Shape[] shapes = {};
  }

  record Circle(String name, Shape around) implements Shape {}

  /** Has no circle, so each reference counts. */
  record Pair(Leaf one, Leaf other) {}

  record Leaf(String text) {}

  record Tagged(String text, List<Object> tags) {}

  @CachedResult
  Node tree(int children) {
    Node root = new Node(TEXT, null);
    for (int i = 0; i < children; i++) {
      new Node(TEXT, root);
    }
    return root;
  }

  @CachedResult
  Customer customer(int purchases) {
    Customer customer = new Customer(TEXT, new HashMap<>());
    for (int i = 0; i < purchases; i++) {
      Line[] lines = {null};
      Purchase purchase = new Purchase(customer, lines);
      lines[0] = new Line(TEXT, Optional.of(purchase));
      customer.purchases().put(i, purchase);
    }
    return customer;
  }

  @CachedResult
  Shape shape(int circles) {
    Group group = new Group();
    group.shapes = new Shape[circles + 1];
    group.shapes[circles] = group;
    for (int i = 0; i < circles; i++) {
      group.shapes[i] = new Circle(TEXT, group);
    }
    return group;
  }

  @CachedResult
  Pair pair(int of) {
    Leaf leaf = new Leaf(TEXT);
    return new Pair(leaf, leaf);
  }

  @CachedResult
  Tagged tagged(int of) {
    Tagged tagged = new Tagged(TEXT, new ArrayList<>());
    tagged.tags().add(tagged.tags());
    tagged.tags().add(TEXT);
    return tagged;
  }

  /** A chain whose elements each have another child: ever more of it is not visited. */
  @CachedResult
  Node chain(int length) {
    Node root = new Node("root", null);
    Node last = root;
    for (int i = 0; i < length; i++) {
      Node next = new Node("next", last);
      new Node("leaf", last);
      last = next;
    }
    return root;
  }

  private static void expect(String what, long bytes, long strings) {
    Expect.equal(
        what + " of " + bytes,
        bytes > strings * 1_000 && bytes < strings * 1_200 + 400,
        true);
  }

  public static void run() {
    for (int size : new int[] {0, 1, 2, 3, 10, 50}) {
      CachedCircles cached = new CachedCircles();
      cached.tree(size);
      expect("tree of " + size, cached.treeCache().memory(), 1 + size);
      cached.customer(size);
      expect("customer of " + size, cached.customerCache().memory(), 1 + size);
      cached.shape(size);
      expect("shape of " + size, cached.shapeCache().memory(), 1 + size);
    }
    CachedCircles cached = new CachedCircles();
    cached.pair(1);
    expect("pair", cached.pairCache().memory(), 2);
    cached.tagged(1);
    expect("tagged", cached.taggedCache().memory(), 2);
    cached.chain(100_000);
    long bytes = cached.chainCache().memory();
    Expect.equal("chain of " + bytes, bytes > 100_000 && bytes < 100_000_000, true);
  }
}
