package io.cachedresult;

/**
 * Which result gives way when there is no room for another.
 *
 * <p>{@link #LRU} is easy to foresee, and takes the least memory. {@link #SCAN_RESISTANT} finds more
 * wherever some results are asked for again and again while many are asked for once: where a report
 * or a crawler passes by all keys, where requests go round in a loop that is longer than the cache, or
 * where the cache is much smaller than what is asked for. A hit costs the same under both.
 *
 * <p>How many of a hundred requests of real traces find their result, beside S3-FIFO (Yang et al.,
 * SOSP 2023), Caffeine 3.3.1, and the bound that only who knows the future can reach (Belady, 1966):
 *
 * <table>
 * <caption>Hit rates in per cent</caption>
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
  /** The one that was used least recently. */
  LRU,

  /**
   * A result stays only if it is used again, soon or often, compared with the others. Keys that were
   * evicted are remembered for a while, four for each entry, which takes 16 to 32 bytes an entry, and
   * what stands in order another 12 kB a cache; no bound counts these. A miss takes half as long again.
   * Where LRU would do better, this turns into it, as far as that can be learned: at 94 points of 31
   * traces it was more than one percentage point below LRU at two, where keys are asked for up and
   * down again, by 1.0 and 1.8.
   */
  SCAN_RESISTANT
}
