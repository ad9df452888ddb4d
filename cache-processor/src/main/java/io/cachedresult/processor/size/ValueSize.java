package io.cachedresult.processor.size;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import io.cachedresult.Weighing;
import java.util.List;
import java.util.stream.Stream;

/** How generated code names a value for what it takes, as the value's declared type shows. */
public sealed interface ValueSize {

  /**
   * A call that names one value.
   *
   * @param weighing the variable that is told
   * @param names those that are taken where the call stands
   */
  public CodeBlock call(String weighing, CodeBlock value, NameAllocator names);

  /** The same for a value that is known to count, and has been counted. */
  default CodeBlock inside(String weighing, CodeBlock value, NameAllocator names) {
    return call(weighing, value, names);
  }

  /** What names many values: a function of a {@link Weighing} and a value. */
  public CodeBlock function(NameAllocator names);

  /** The methods of the generated class that are called. */
  public Stream<Parts> parts();

  /** Whether {@link Weighing#any} finds all that there is to be found. */
  default boolean isAny() {
    return parts().findAny().isEmpty();
  }

  /** What needs to know nothing but the value. */
  public enum Plain implements ValueSize {
    TEXT("string"),
    ANY("any");

    private final String operation;

    Plain(String operation) {
      this.operation = operation;
    }

    @Override
    public CodeBlock call(String weighing, CodeBlock value, NameAllocator names) {
      return CodeBlock.of("$N.$L($L)", weighing, operation, value);
    }

    @Override
    public CodeBlock function(NameAllocator names) {
      return CodeBlock.of("$T::$L", Weighing.class, operation);
    }

    @Override
    public Stream<Parts> parts() {
      return Stream.empty();
    }
  }

  /**
   * An object with parts, which a method of the generated class names.
   *
   * @param owner the generated class
   */
  public record Parts(ClassName owner, String method) implements ValueSize {

    @Override
    public CodeBlock call(String weighing, CodeBlock value, NameAllocator names) {
      return CodeBlock.of("$N.weigh($L,$W$L)", weighing, value, function(names));
    }

    @Override
    public CodeBlock inside(String weighing, CodeBlock value, NameAllocator names) {
      return CodeBlock.of("$N($N, $L)", method, weighing, value);
    }

    @Override
    public CodeBlock function(NameAllocator names) {
      return CodeBlock.of("$T::$N", owner, method);
    }

    @Override
    public Stream<Parts> parts() {
      return Stream.of(this);
    }
  }

  /**
   * What holds other values.
   *
   * @param type its declared type, which not all compilers find out where there are many
   * @param held how what it holds is named: the elements, or the keys and the values
   */
  public record Holder(Holding holding, TypeName type, List<ValueSize> held) implements ValueSize {

    public Holder {
      held = List.copyOf(held);
    }

    @Override
    public CodeBlock call(String weighing, CodeBlock value, NameAllocator names) {
      CodeBlock functions =
          held.stream().map(weight -> weight.function(names)).collect(CodeBlock.joining(",$W"));
      return CodeBlock.of("$N.$L($L,$W$L)", weighing, holding.operation, value, functions);
    }

    @Override
    public CodeBlock function(NameAllocator names) {
      NameAllocator inside = names.clone();
      String weighing = inside.newName("inner");
      String value = inside.newName(holding.value);
      return CodeBlock.of(
          "($T $N, $T $N) ->$W$L",
          Weighing.class,
          weighing,
          type,
          value,
          call(weighing, CodeBlock.of("$N", value), inside));
    }

    @Override
    public Stream<Parts> parts() {
      return held.stream().flatMap(ValueSize::parts);
    }
  }

  /** The operations of {@link Weighing} for what holds values, and names for that. */
  public enum Holding {
    COLLECTION("elements", "elements"),
    MAP("map", "map"),
    ARRAY("array", "array"),
    OPTIONAL("optional", "optional");

    private final String operation;
    private final String value;

    Holding(String operation, String value) {
      this.operation = operation;
      this.value = value;
    }
  }
}
