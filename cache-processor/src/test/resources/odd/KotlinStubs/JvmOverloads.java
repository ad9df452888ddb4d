package kotlin.jvm;

public @interface JvmOverloads {}
