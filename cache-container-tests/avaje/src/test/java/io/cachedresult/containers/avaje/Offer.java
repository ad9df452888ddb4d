package io.cachedresult.containers.avaje;

/** A type of several components, which get their names from those of the classes. */
interface Offer {

  int price(String product);
}
