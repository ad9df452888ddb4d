package io.cachedresult.processor.write;

import com.palantir.javapoet.ClassName;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.RemovalListener;
import io.cachedresult.engine.AsyncEntry;
import io.cachedresult.engine.AsyncTypedCache;
import io.cachedresult.engine.BatchCall;
import io.cachedresult.engine.CacheHandle;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.EffectFuture;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyCopy;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.TypedCache;
import io.cachedresult.engine.size.SizeEstimator;

/** Names the types of the runtime that generated code uses. Other writers use only these names. */
final class RuntimeTypes {

  static final ClassName HANDLE = ClassName.get(CacheHandle.class);
  static final ClassName CACHE = ClassName.get(TypedCache.class);
  static final ClassName ASYNC_CACHE = ClassName.get(AsyncTypedCache.class);
  static final ClassName ENTRY = ClassName.get(Entry.class);
  static final ClassName ASYNC_ENTRY = ClassName.get(AsyncEntry.class);
  static final ClassName EFFECT_FUTURE = ClassName.get(EffectFuture.class);
  static final ClassName BATCH_CALL = ClassName.get(BatchCall.class);
  static final ClassName KEY_COPY = ClassName.get(KeyCopy.class);
  static final ClassName KEY_HASH = ClassName.get(KeyHash.class);
  static final ClassName SIZE_ESTIMATOR = ClassName.get(SizeEstimator.class);
  static final ClassName SPEC = ClassName.get(CacheSpec.class);
  static final ClassName ENVIRONMENT = ClassName.get(CacheEnvironment.class);
  static final ClassName REMOVAL_LISTENER = ClassName.get(RemovalListener.class);

  private RuntimeTypes() {}
}
