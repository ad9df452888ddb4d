package io.cachedresult.processor.write;

import com.palantir.javapoet.ClassName;
import io.cachedresult.AsyncEntry;
import io.cachedresult.AsyncTypedCache;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSpec;
import io.cachedresult.EachCall;
import io.cachedresult.Entry;
import io.cachedresult.KeyCopy;
import io.cachedresult.RemovalListener;
import io.cachedresult.TypedCache;
import io.cachedresult.Weighing;

/** Names the types of the runtime that generated code uses; no other writer names them. */
final class RuntimeTypes {

  static final ClassName CACHE = ClassName.get(TypedCache.class);
  static final ClassName ASYNC_CACHE = ClassName.get(AsyncTypedCache.class);
  static final ClassName ENTRY = ClassName.get(Entry.class);
  static final ClassName ASYNC_ENTRY = ClassName.get(AsyncEntry.class);
  static final ClassName BATCH_CALL = ClassName.get(EachCall.class);
  static final ClassName KEY_COPY = ClassName.get(KeyCopy.class);
  static final ClassName SIZE_ESTIMATOR = ClassName.get(Weighing.class);
  static final ClassName SPEC = ClassName.get(CacheSpec.class);
  static final ClassName ENVIRONMENT = ClassName.get(CacheEnvironment.class);
  static final ClassName REMOVAL_LISTENER = ClassName.get(RemovalListener.class);

  private RuntimeTypes() {}
}
