package io.cachedresult.lincheck;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** {@link OneKeyMapSpec} with a mode that changes meanwhile, which loses no change of the key. */
@Param(name = "value", gen = IntGen.class, conf = "1:9")
public class ModeSpec extends OneKeyMapSpec {

  @Operation
  public void passThrough() {
    cache.passThrough();
  }

  @Operation
  public void resume() {
    cache.resume();
  }

  /** The same operations, one after the other. */
  public static class Sequential extends OneKeyMapSpec.Sequential {

    public void passThrough() {}

    public void resume() {}
  }
}
