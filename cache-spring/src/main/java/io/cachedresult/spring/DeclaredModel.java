package io.cachedresult.spring;

import io.cachedresult.CacheDefaults;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.util.ClassUtils;

/**
 * Reads the {@code componentModel} of {@link CacheDefaults} from a class file, since reflection does
 * not see that annotation.
 */
final class DeclaredModel extends ClassVisitor {

  private boolean isNone;

  private DeclaredModel() {
    super(SpringAsmInfo.ASM_VERSION);
  }

  /** Returns whether a type declares that no container creates its generated class. */
  static boolean isNone(Class<?> type) {
    try (InputStream file = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
      if (file == null) {
        return false;
      }
      DeclaredModel model = new DeclaredModel();
      new ClassReader(file)
          .accept(model, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return model.isNone;
    } catch (IOException | IllegalArgumentException unreadable) {
      return false; // As if the annotation were absent, for instance in a newer class file.
    }
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean isVisible) {
    if (!descriptor.equals(Type.getDescriptor(CacheDefaults.class))) {
      return null;
    }
    return new AnnotationVisitor(SpringAsmInfo.ASM_VERSION) {
      @Override
      public void visit(String attribute, Object value) {
        if (attribute.equals("componentModel")) {
          isNone = value.equals("none");
        }
      }
    };
  }
}
