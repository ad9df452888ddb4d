package sample;

/** The top-level functions of a file, all of which kapt hides. */
@kotlin.Metadata(
    k = 2,
    d1 = {"\u0000 \n\u0000\n\u0002\u0010\b\n\u0000\n\u0002\u0018\u0002\n\u0002\b\u0002\n\u0002\u0018\u0002\n\u0002\b\u0002\n\u0002\u0018\u0002\n\u0002\b\u0003\u001a\u001b\u0010\u0000\u001a\u00020\u00012\u0006\u0010\u0002\u001a\u00020\u0003H\u0007b\u0002\b\u0006\u00a2\u0006\u0004\b\u0004\u0010\u0005\u001a\u001b\u0010\u0007\u001a\u00020\u00012\u0006\u0010\b\u001a\u00020\tH\u0007b\u0002\b\u0006\u00a2\u0006\u0004\b\n\u0010\u000b\u00a8\u0006\f"},
    d2 = {"top", "", "id", "Lsample/Id;", "top--TkT2Jo", "(I)I", "Lio/cachedresult/CachedResult;", "duration", "x", "Lkotlin/time/Duration;", "duration-LRDsOJo", "(J)I", "cache-container-tests-kotlin"})
public final class SampleKt {}
