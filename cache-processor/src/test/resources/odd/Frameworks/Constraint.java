package jakarta.validation;

/** Marks constraints, as in Bean Validation. */
public @interface Constraint {}
