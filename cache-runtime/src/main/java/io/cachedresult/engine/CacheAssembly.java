package io.cachedresult.engine;

import io.cachedresult.CacheConfigurationException;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSettings;
import io.cachedresult.access.Access;
import io.cachedresult.access.ApiAccess;
import io.cachedresult.engine.memory.MemoryAccount;
import io.cachedresult.engine.refresh.RefreshBook;
import io.cachedresult.engine.shared.EntryCodec;
import io.cachedresult.shared.SharedTier;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Creates the parts of a cache, and connects them. */
final class CacheAssembly<E extends Entry<E>> {

  final CacheContext<E> context;
  final UseRecorder<E> uses;
  final EntryEditor<E> editor;
  final Tiers<E> tiers;
  final InFlightEntries<E> inFlight;
  final CircleResolver<E> circles;
  final ClaimArbiter<E> claims;
  final Completion<E> completion;
  final Maintenance<E> maintenance;
  final CacheControl<E> control;

  /**
   * Creates the parts of a cache.
   *
   * @param wanted the environment of the cache, unless a setting cannot be read; see {@link
   *     Configuration}
   * @param computations returns the factory of its computations
   */
  CacheAssembly(
      CacheEnvironment wanted,
      CacheSpec spec,
      BiFunction<CacheContext<E>, Withdrawal<E>, ComputationFactory<E>> computations) {
    ApiAccess api = Access.toApi();
    Configuration configuration = Configuration.of(spec, wanted);
    CacheSettings settings = configuration.settings();
    CacheEnvironment environment = configuration.environment();
    MemoryAccount memory = api.memory(environment)
        .open(settings.maximumMemory().orElse(Long.MAX_VALUE), settings.sharedMemory());
    context = new CacheContext<>(settings, configuration.expireAfterWrite(), environment, memory);
    EntryWeigher<E> weigher =
        new EntryWeigher<>(settings.name(), spec.weigher(), api.weighers(environment));
    ByteRoom<E> room = new ByteRoom<>(context, weigher, memory);
    RefreshBook<E, Computation<E>> refreshes = new RefreshBook<>();
    Withdrawal<E> withdrawal = new Withdrawal<>(context, refreshes, memory);
    EntryStorage<E> storage = new EntryStorage<>(context, memory, withdrawal);
    memory.assign(storage);
    uses = new UseRecorder<>(context);
    editor = new EntryEditor<>(context, room, storage, withdrawal);
    CacheConfigurationException failure = configuration.failure();
    ComputationFactory<E> factory = failure == null
        ? computations.apply(context, withdrawal)
        : ComputationFactory.failing(failure);
    inFlight = new InFlightEntries<>(context, storage, withdrawal, refreshes, factory);
    circles = new CircleResolver<>(context, factory);
    claims = new ClaimArbiter<>(context, inFlight, circles, editor, uses);
    completion = new Completion<>(context, room, storage, withdrawal, refreshes);
    maintenance = new Maintenance<>(context, editor, withdrawal);
    tiers =
        new Tiers<>(editor, maintenance, completion, sharedResults(spec.codec(), configuration));
    control = new CacheControl<>(context, environment, memory, maintenance, tiers);
  }

  private @Nullable SharedResults<E> sharedResults(
      @Nullable EntryCodec<E, @Nullable Object> codec, Configuration configuration) {
    SharedTier tier = configuration.tier();
    return codec == null || tier == null
        ? null
        : new SharedResults<>(
            tier, codec, context, configuration.expireAfterWrite(), editor, maintenance);
  }
}
