package io.cachedresult.processor.write;

import com.palantir.javapoet.ClassName;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.engine.AsyncEntry;
import io.cachedresult.engine.BatchCall;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.EffectFuture;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyCopy;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.handle.BlockingHandle;
import io.cachedresult.engine.handle.FutureHandle;
import io.cachedresult.engine.shared.ArrayEncoding;
import io.cachedresult.engine.shared.CodecInput;
import io.cachedresult.engine.shared.CodecOutput;
import io.cachedresult.engine.shared.CollectionEncoding;
import io.cachedresult.engine.shared.EntryCodec;
import io.cachedresult.engine.shared.TextEncoding;
import io.cachedresult.engine.size.SizeEstimator;

/** Names the types of the runtime that generated code uses. Other writers use only these names. */
final class RuntimeTypes {

  static final ClassName BLOCKING_HANDLE = ClassName.get(BlockingHandle.class);
  static final ClassName FUTURE_HANDLE = ClassName.get(FutureHandle.class);
  static final ClassName ENTRY = ClassName.get(Entry.class);
  static final ClassName ASYNC_ENTRY = ClassName.get(AsyncEntry.class);
  static final ClassName EFFECT_FUTURE = ClassName.get(EffectFuture.class);
  static final ClassName BATCH_CALL = ClassName.get(BatchCall.class);
  static final ClassName KEY_COPY = ClassName.get(KeyCopy.class);
  static final ClassName KEY_HASH = ClassName.get(KeyHash.class);
  static final ClassName SIZE_ESTIMATOR = ClassName.get(SizeEstimator.class);
  static final ClassName ENTRY_CODEC = ClassName.get(EntryCodec.class);
  static final ClassName CODEC_INPUT = ClassName.get(CodecInput.class);
  static final ClassName CODEC_OUTPUT = ClassName.get(CodecOutput.class);
  static final ClassName TEXT_ENCODING = ClassName.get(TextEncoding.class);
  static final ClassName ARRAY_ENCODING = ClassName.get(ArrayEncoding.class);
  static final ClassName COLLECTION_ENCODING = ClassName.get(CollectionEncoding.class);
  static final ClassName SPEC = ClassName.get(CacheSpec.class);
  static final ClassName ENVIRONMENT = ClassName.get(CacheEnvironment.class);

  private RuntimeTypes() {}
}
