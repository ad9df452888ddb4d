package sample;

import io.cachedresult.CachedResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kotlin.Metadata;
import kotlin.Pair;
import kotlin.Suppress;
import kotlin.jvm.functions.Function0;
import kotlin.sequences.Sequence;
import kotlinx.coroutines.Deferred;
import kotlinx.coroutines.Job;
import kotlinx.coroutines.channels.ReceiveChannel;
import kotlinx.coroutines.flow.Flow;
import kotlinx.coroutines.flow.SharedFlow;
import kotlinx.coroutines.flow.StateFlow;

/** Each line with the name of a rule breaks it. */
@Metadata
class Kotlin {

  // A sequence may be read only once, or computes again.
  @CachedResult Sequence<String> sequence(int x) { return null; } // ONE_SHOT_RESULT
  @CachedResult List<Sequence<String>> sequences(int x) { return null; } // ONE_SHOT_RESULT
  @CachedResult Pair<String, Sequence<Long>> pair(int x) { return null; } // ONE_SHOT_RESULT
  @CachedResult CompletableFuture<Sequence<Long>> later(int x) { return null; } // ONE_SHOT_RESULT
  @CachedResult ReceiveChannel<String> channel(int x) { return null; } // ONE_SHOT_RESULT
  @CachedResult int fromSequence(Sequence<String> x) { return 0; } // ONE_SHOT_PARAMETER
  @CachedResult int fromFlow(Map<String, Flow<String>> x) { return 0; } // ONE_SHOT_PARAMETER

  // A flow computes again for each collector, unless it is shared.
  @CachedResult Flow<String> flow(int x) { return null; } // REACTIVE_RESULT
  @CachedResult Pair<Flow<String>, Long> flowInside(int x) { return null; } // REACTIVE_RESULT
  @CachedResult SharedFlow<String> shared(int x) { return null; }
  @CachedResult List<StateFlow<String>> states(int x) { return null; }

  // Any caller could cancel the job for all others.
  @CachedResult Deferred<String> deferred(int x) { return null; } // OTHER_FUTURE
  @CachedResult Job job(int x) { return null; } // OTHER_FUTURE
  @CachedResult List<Deferred<String>> several(int x) { return null; } // FUTURE_INSIDE
  @CachedResult int fromDeferred(Deferred<String> x) { return 0; } // KEY_WITHOUT_EQUALS

  // Lambdas compute again, and equal only themselves.
  @CachedResult Function0<String> lambda(int x) { return null; } // LAZY_RESULT
  @Suppress(names = "LAZY_RESULT")
  @CachedResult Function0<String> intended(int x) { return null; }
  @CachedResult int fromLambda(Function0<String> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int fromPair(Pair<int[], String> x) { return 0; } // KEY_WITHOUT_EQUALS

  // Other keys and results.
  @CachedResult Pair<String, List<Long>> values(Pair<String, Long> x, Integer y) { return null; }
}
