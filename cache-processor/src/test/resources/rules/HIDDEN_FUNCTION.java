package sample;

import kotlin.Metadata;

/** Has the annotated function byId-uW19Inc, which is not in this stub. */
@Metadata(
    k = 1,
    d1 = "\u0000\u0000J\u000b\u0010\u0001b\u0002\b\u0003\u00a2\u0006\u0002\b\u0002",
    d2 = {"", "byId", "byId-uW19Inc", "Lio/cachedresult/CachedResult;"})
class Sample {} // ERROR
