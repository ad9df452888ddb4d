package io.cachedresult.containers.dagger;

import dagger.Component;
import jakarta.inject.Singleton;

/** The objects that an application asks for. */
@Singleton
@Component(modules = ShopModule.class)
interface Shop {

  Till till();

  Catalog catalog();
}
