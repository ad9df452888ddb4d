package jakarta.persistence;

/** Stands for the one of Jakarta Persistence. */
public @interface Entity {}
