package io.cachedresult.monitor.http;

/**
 * A request that was accepted.
 *
 * @param query the query parameters
 * @param accept the media types that the client accepts: the header {@code Accept}, or an empty
 *     string
 * @param client who has sent the request, for logs: the address, and the role if there are tokens
 * @param mayChange whether the client may change caches
 */
public record Request(QueryParameters query, String accept, String client, boolean mayChange) {}
