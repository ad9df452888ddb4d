package io.cachedresult;

/** An entry for an order without a cache around it; its key does not matter. */
final class OrderedEntry extends Entry<OrderedEntry> {

  final String name;

  OrderedEntry(String name) {
    super(TypedCache.mix(name.hashCode()));
    this.name = name;
  }

  @Override
  protected boolean hasKeyOf(OrderedEntry other) {
    return this == other;
  }

  @Override
  protected Object[] arguments() {
    return new Object[] {name};
  }

  @Override
  protected Object result() {
    return name;
  }
}
