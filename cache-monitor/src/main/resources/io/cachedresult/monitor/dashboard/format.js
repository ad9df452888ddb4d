const whole = new Intl.NumberFormat('en');
const oneDecimal = new Intl.NumberFormat('en', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const threeDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

const COUNT_UNITS = [
  { from: 1e9, size: 1e9, name: 'G' },
  { from: 1e6, size: 1e6, name: 'M' },
  { from: 1e4, size: 1e3, name: 'k' },
];
const NO_UNIT = { size: 1, name: '' };

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

/** Formats 12345678 as 12.3M, for narrow places. */
export function shortCount(value) {
  if (!isNumber(value)) {
    return NONE;
  }
  const unit = COUNT_UNITS.find(({ from }) => Math.abs(value) >= from) ?? NO_UNIT;
  return threeDigits.format(value / unit.size) + unit.name;
}

/** Formats 93.46 as 93.5%. */
export function percent(value) {
  return isNumber(value) ? `${oneDecimal.format(value)}%` : NONE;
}

/** Formats megabytes as 12.3 MB; less than a tenth of one in KB, and less than one KB in bytes. */
export function megabytes(value) {
  if (!isNumber(value)) {
    return NONE;
  }
  if (value === 0) {
    return '0 MB';
  }
  if (value > 0 && value < 1 / 1024) {
    return `${whole.format(Math.round(value * 1024 * 1024))} B`;
  }
  if (value > 0 && value < 0.1) {
    return `${threeDigits.format(value * 1024)} KB`;
  }
  return `${value < 100 ? oneDecimal.format(value) : whole.format(Math.round(value))} MB`;
}

/** Formats bytes in a unit that suits their number. */
export function bytes(value) {
  return megabytes(value / 1024 / 1024);
}

/** Formats milliseconds in a unit that suits them: 850 ns, 12 µs, 3.4 ms, 12.1 s, 3 min 20 s. */
export function duration(millis) {
  if (!isNumber(millis)) {
    return NONE;
  }
  if (millis === 0) {
    return '0 s';
  }
  const seconds = millis / 1000;
  return seconds < MINUTE.seconds ? shortDuration(seconds) : longDuration(seconds);
}

function shortDuration(seconds) {
  const unit =
    SHORT_TIME_UNITS.find((candidate) => seconds >= candidate.seconds) ?? SHORT_TIME_UNITS.at(-1);
  return `${threeDigits.format(seconds / unit.seconds)} ${unit.name}`;
}

function longDuration(seconds) {
  const [large, small] = LONG_TIME_UNITS.find(([unit]) => seconds >= unit.seconds);
  const rest = Math.floor((seconds % large.seconds) / small.seconds);
  const head = `${whole.format(Math.floor(seconds / large.seconds))} ${large.name}`;
  return rest === 0 ? head : `${head} ${rest} ${small.name}`;
}

/** Formats a rate. */
export function perSecond(value) {
  return isNumber(value) ? `${shortCount(value)}/s` : NONE;
}

/**
 * Splits the name of a cache: `io.shop.Catalog.product(java.lang.String,int)` is the method
 * `Catalog.product` with the parameters `(String, int)` in the package `io.shop`. Any other name is
 * the method.
 */
export function nameParts(name) {
  const match = /^(?:([\p{Ll}\d_.]+)\.)?(\p{Lu}[^()]*)\(([^()]*)\)$/u.exec(name);
  if (!match) {
    return { method: name, parameters: '', home: '' };
  }
  const [, home = '', method, types] = match;
  const simple = types.split(',').map((type) => type.trim().replace(/(?:[\p{L}\d_]+\.)+/gu, ''));
  return { method, parameters: `(${simple.join(', ')})`, home };
}

/** Shortens `io.shop.Catalog.product(java.lang.String,int)` to `Catalog.product`. */
export const shortName = (name) => nameParts(name).method;
