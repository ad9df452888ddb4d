package io.cachedresult.containers.micronaut;

/** An event. */
record ShopOpened() {}
