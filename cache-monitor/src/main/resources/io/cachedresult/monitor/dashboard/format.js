const whole = new Intl.NumberFormat('en');
const oneDecimal = new Intl.NumberFormat('en', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const threeDigits = new Intl.NumberFormat('en', {
  minimumSignificantDigits: 3,
  maximumSignificantDigits: 3,
});
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

const COUNT_UNITS = [
  { from: 1e9, size: 1e9, name: 'G' },
  { from: 1e6, size: 1e6, name: 'M' },
  { from: 1e4, size: 1e3, name: 'k' },
];

const SHORT_TIME_UNITS = [
  { seconds: 1, name: 's' },
  { seconds: 1e-3, name: 'ms' },
  { seconds: 1e-6, name: 'µs' },
  { seconds: 1e-9, name: 'ns' },
];
const DAY = { seconds: 86_400, name: 'd' };
const HOUR = { seconds: 3_600, name: 'h' };
const MINUTE = { seconds: 60, name: 'min' };
const SECOND = { seconds: 1, name: 's' };
/** Pairs of units for times of a minute or more. */
const LONG_TIME_UNITS = [
  [DAY, HOUR],
  [HOUR, MINUTE],
  [MINUTE, SECOND],
];

/** Shown in place of a missing value. */
export const NONE = '–';

const isNumber = (value) => typeof value === 'number' && Number.isFinite(value);

/** Formats 1234567 as 1,234,567. */
export function count(value) {
  return isNumber(value) ? whole.format(value) : NONE;
}

/** Formats 1 as `1 entry`, and 60 as `60 entries`. */
export function counted(value, one, many) {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** Formats 12345678 as 12.3M, for narrow places. Small numbers have one decimal unless whole. */
export function shortCount(value) {
  if (!isNumber(value)) {
    return NONE;
  }
  const unit = COUNT_UNITS.find(({ from }) => Math.abs(value) >= from);
  if (unit) {
    return oneDecimal.format(value / unit.size) + unit.name;
  }
  return Math.abs(value) < 100 ? oneDecimal.format(value) : whole.format(Math.round(value));
}

/** Formats 93.46 as 93.5%. Only all is 100.0%, and only nothing is 0.0%. */
export function percent(value) {
  if (!isNumber(value)) {
    return NONE;
  }
  if (value < 100 && value >= 99.95) {
    return '>99.9%';
  }
  return value > 0 && value < 0.05 ? '<0.1%' : `${oneDecimal.format(value)}%`;
}

/** Formats megabytes as 12.3 MB, or in another unit that suits their number. */
export function megabytes(value) {
  if (!isNumber(value)) {
    return NONE;
  }
  if (value === 0) {
    return '0.0 MB';
  }
  if (value < 1 / 1024) {
    return `${whole.format(Math.round(value * 1024 * 1024))} B`;
  }
  if (value < 0.1) {
    return `${oneDecimal.format(value * 1024)} KB`;
  }
  return value < 1024 ? `${oneDecimal.format(value)} MB` : `${oneDecimal.format(value / 1024)} GB`;
}

/** Formats a limit: like {@link megabytes}, without a fraction that is zero. */
export const memoryLimit = (value) => megabytes(value).replace('.0 ', ' ');

/** Formats bytes in a unit that suits their number. */
export const bytes = (value) => megabytes(value / 1024 / 1024);

/** Formats milliseconds in a unit that suits them: 850 ns, 12.0 µs, 3.40 ms, 12.1 s, 3 min 20 s. */
export function duration(millis) {
  if (!isNumber(millis)) {
    return NONE;
  }
  if (millis === 0) {
    return '0 s';
  }
  // Rounds first: 59.96 s is a minute, and 999.9 ms is a second.
  const seconds = Number((millis / 1000).toPrecision(3));
  return seconds < MINUTE.seconds ? shortDuration(seconds) : longDuration(millis / 1000);
}

function shortDuration(seconds) {
  const unit =
    SHORT_TIME_UNITS.find((candidate) => seconds >= candidate.seconds) ?? SHORT_TIME_UNITS.at(-1);
  return `${threeDigits.format(seconds / unit.seconds)} ${unit.name}`;
}

function longDuration(exact) {
  const seconds = Math.max(MINUTE.seconds, exact);
  const [large, small] = LONG_TIME_UNITS.find(([unit]) => seconds >= unit.seconds);
  const rest = Math.floor((seconds % large.seconds) / small.seconds);
  const head = `${whole.format(Math.floor(seconds / large.seconds))} ${large.name}`;
  return rest === 0 ? head : `${head} ${rest} ${small.name}`;
}

/** Formats an age, which grows while it is shown, in whole seconds: 12 s, 3 min 20 s. */
export function age(millis) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  return seconds < MINUTE.seconds ? `${seconds} s` : longDuration(seconds);
}

/** Formats a duration that somebody has set, without zeros at the end: 1.5 s, 10 min. */
export const setDuration = (millis) =>
  duration(millis)
    .replace(/(\.\d*?)0+ /, '$1 ')
    .replace('. ', ' ');

/** Formats a rate. */
export function perSecond(value) {
  return isNumber(value) ? `${shortCount(value)}/s` : NONE;
}

/** Formats a time of the day as 22:27:10. */
export const timeOfDay = (date) => clock.format(date);
