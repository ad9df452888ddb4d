package javax.persistence;

/** Replaces the annotation of older versions of Jakarta Persistence. */
public @interface MappedSuperclass {}
