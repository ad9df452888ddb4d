/** The hit rate of a single interval fluctuates too much for a readable line. */
const INTERVALS_OF_HIT_RATE = 5;

/**
 * Returns the lines of the charts: hits, misses and failures per second, the hit rate, and the
 * memory. Lines have gaps where nothing is known.
 *
 * @param samples sums of hits, misses and failures, and the memory, in the order of time
 */
export function linesOf(samples) {
  const intervals = intervalsOf(samples);
  const perSecond = (counter) =>
    line(intervals, ({ start, end }) => (end[counter] - start[counter]) / (end.x - start.x));
  return {
    hits: perSecond('hits'),
    misses: perSecond('misses'),
    failures: perSecond('failures'),
    hitRate: line(intervals, ({ hitRateStart, end }) => hitRateBetween(hitRateStart, end)),
    memory: samples.flatMap(({ x, memory, isAfterGap }, index) =>
      isAfterGap && index > 0 ? [gap(x), { x, y: memory }] : [{ x, y: memory }],
    ),
  };
}

function intervalsOf(samples) {
  let firstOfPart = 0;
  return samples.slice(1).map((end, index) => {
    if (end.isAfterGap) {
      firstOfPart = index + 1;
    }
    const earliest = Math.max(firstOfPart, index + 1 - INTERVALS_OF_HIT_RATE);
    return { start: samples[index], end, hitRateStart: samples[earliest] };
  });
}

function line(intervals, value) {
  return intervals.flatMap((interval, index) => {
    if (interval.end.isAfterGap) {
      return [gap(interval.end.x)];
    }
    const point = { x: interval.end.x, y: value(interval) };
    // The first interval, and the first after a gap, is drawn from its start.
    const isFirst = index === 0 || interval.start.isAfterGap;
    return isFirst ? [{ x: interval.start.x, y: point.y }, point] : [point];
  });
}

const gap = (x) => ({ x, y: null });

function hitRateBetween(start, end) {
  const hits = end.hits - start.hits;
  const requests = hits + end.misses - start.misses;
  return requests > 0 ? (100 * hits) / requests : null;
}
