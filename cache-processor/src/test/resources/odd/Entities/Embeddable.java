package jakarta.persistence;

/** Replaces the annotation of Jakarta Persistence. */
public @interface Embeddable {}
