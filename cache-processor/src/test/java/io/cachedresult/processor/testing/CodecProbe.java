package io.cachedresult.processor.testing;

import io.cachedresult.engine.shared.EncodedForm;
import io.cachedresult.engine.shared.EntryCodec;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** Calls a generated codec, which is private. Public, since samples are compiled separately. */
@SuppressWarnings("unchecked")
public final class CodecProbe {

  private static final int LIMIT = 1 << 20;

  private final EntryCodec<Object, Object> codec;
  private final Class<?> cache;

  private CodecProbe(EntryCodec<Object, Object> codec, Class<?> cache) {
    this.codec = codec;
    this.cache = cache;
  }

  /**
   * Finds the codec of a cache.
   *
   * @param stem the beginning of the names of its classes: {@code Product} for {@code ProductCache}
   */
  public static CodecProbe of(Class<?> generated, String stem) {
    try {
      Constructor<?> constructor = nested(generated, stem + "EntryCodec").getDeclaredConstructor();
      constructor.setAccessible(true);
      return new CodecProbe(
          (EntryCodec<Object, Object>) constructor.newInstance(),
          nested(generated, stem + "Cache"));
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Class<?> nested(Class<?> around, String name) {
    return Stream.of(around.getDeclaredClasses())
        .filter(type -> type.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  public long fingerprint() {
    return codec.fingerprint();
  }

  public byte[] encode(Object result) throws IOException {
    return EncodedForm.encode(result, LIMIT, codec::encodeResult);
  }

  public Object decode(byte[] bytes) throws IOException {
    return EncodedForm.decode(bytes, 0, codec::decodeResult);
  }

  public Object decodeKey(byte[] bytes) throws IOException {
    return EncodedForm.decode(bytes, 0, codec::decodeKey);
  }

  /** Returns a result after it was encoded and decoded. */
  public Object decoded(Object result) throws IOException {
    return decode(encode(result));
  }

  /** Fails unless the result is equal after it was encoded and decoded. */
  public void expectSame(Object result) throws IOException {
    Expect.equal("decoded", decoded(result), result);
  }

  /**
   * Fails unless the key is equal after it was encoded and decoded.
   *
   * @param handle the cache
   */
  public void expectSameKey(Object handle, Object... key) throws Exception {
    Method creation = Stream.of(cache.getDeclaredMethods())
        .filter(method -> method.getName().equals("entry"))
        .findFirst()
        .orElseThrow();
    Object entry = call(creation, handle, key);
    byte[] bytes = EncodedForm.encode(entry, LIMIT, codec::encodeKey);
    Object decoded = decodeKey(bytes);
    Method comparison = entry.getClass().getDeclaredMethod("hasKeyOf", entry.getClass());
    if (!Objects.equals(call(comparison, entry, decoded), true)
        || !hashOf(entry).equals(hashOf(decoded))) {
      throw new AssertionError(Arrays.deepToString(key) + " is another key when it is decoded");
    }
  }

  private static Object hashOf(Object entry) throws Exception {
    return call(entry.getClass().getMethod("hash"), entry);
  }

  private static Object call(Method method, Object target, Object... arguments) throws Exception {
    method.setAccessible(true);
    return method.invoke(target, arguments);
  }
}
