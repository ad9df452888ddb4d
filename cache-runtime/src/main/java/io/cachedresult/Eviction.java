package io.cachedresult;

/**
 * A policy that decides which result is evicted when there is no room for another.
 *
 * <p>{@link #LRU} is predictable and uses the least memory. {@link #SCAN_RESISTANT} has a higher
 * hit rate if some results are requested repeatedly while many are requested once: if a report or a
 * crawler visits all keys, if requests repeat in a loop that is longer than the cache, or if the
 * cache is much smaller than the set of keys. A hit costs the same with both policies.
 *
 * <p>Hit rates on recorded traces, compared with S3-FIFO (Yang et al., SOSP 2023), Caffeine 3.3.1,
 * and the theoretical optimum, which requires knowledge of future requests (Belady, 1966):
 *
 * <table>
 * <caption>Hit rates in percent</caption>
 * <tr><th>trace</th><th>entries</th><th>LRU</th><th>SCAN_RESISTANT</th><th>S3-FIFO</th><th>Caffeine</th><th>Belady</th></tr>
 * <tr><td>database (OLTP)</td><td>500</td><td>23.4</td><td>32.0</td><td>32.6</td><td>33.3</td><td>46.4</td></tr>
 * <tr><td></td><td>1,000</td><td>32.8</td><td>40.7</td><td>40.8</td><td>40.1</td><td>53.6</td></tr>
 * <tr><td></td><td>2,000</td><td>42.5</td><td>47.5</td><td>47.0</td><td>46.2</td><td>60.4</td></tr>
 * <tr><td></td><td>5,000</td><td>53.7</td><td>56.5</td><td>55.9</td><td>54.5</td><td>68.3</td></tr>
 * <tr><td></td><td>15,000</td><td>64.6</td><td>66.5</td><td>66.0</td><td>65.7</td><td>75.1</td></tr>
 * <tr><td>shop (web12)</td><td>75</td><td>33.2</td><td>33.4</td><td>32.0</td><td>34.0</td><td>52.0</td></tr>
 * <tr><td></td><td>300</td><td>49.0</td><td>54.2</td><td>53.4</td><td>53.6</td><td>66.8</td></tr>
 * <tr><td></td><td>1,200</td><td>66.9</td><td>71.3</td><td>70.9</td><td>69.0</td><td>79.1</td></tr>
 * <tr><td></td><td>3,000</td><td>76.5</td><td>78.7</td><td>78.6</td><td>75.6</td><td>84.2</td></tr>
 * <tr><td>text search (glimpse)</td><td>500</td><td>0.9</td><td>31.2</td><td>16.1</td><td>27.8</td><td>34.3</td></tr>
 * <tr><td></td><td>1,000</td><td>11.2</td><td>48.9</td><td>35.0</td><td>42.1</td><td>53.2</td></tr>
 * <tr><td></td><td>2,000</td><td>57.4</td><td>57.3</td><td>52.1</td><td>58.0</td><td>58.0</td></tr>
 * </table>
 */
public enum Eviction {
  /** Evicts the result that was used least recently. */
  LRU,

  /**
   * Evicts results that are not used again as soon or as often as the others. This policy remembers
   * evicted keys for a while, four for each entry. That uses 16 to 32 bytes for each entry, plus 12
   * kB for each cache; these bytes do not count toward any limit. A miss takes one and a half to two
   * times as long as with {@link #LRU}. If the policy can detect that LRU would have more hits, it
   * behaves like LRU: at only two of 94 cache sizes on 31 traces was its hit rate one percentage
   * point or more below that of LRU, by 1.0 and 1.8, both on traces that scan back and forth.
   */
  SCAN_RESISTANT
}
