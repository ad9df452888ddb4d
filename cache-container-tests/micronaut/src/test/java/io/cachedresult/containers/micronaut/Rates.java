package io.cachedresult.containers.micronaut;

/** A type that several beans implement. */
interface Rates {

  int rate(String product);
}
