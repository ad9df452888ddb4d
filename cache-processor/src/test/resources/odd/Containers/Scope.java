package jakarta.inject;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** As in Jakarta Inject. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Scope {}
