const whole = new Intl.NumberFormat('en');
const oneDigit = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const threeDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** What stands where there is no figure. */
export const NONE = '–';

const present = (value) => typeof value === 'number' && Number.isFinite(value);

/** 1234567 as 1,234,567. */
export function count(value) {
  return present(value) ? whole.format(value) : NONE;
}

/** 12345678 as 12.3M: for narrow places. */
export function shortCount(value) {
  const units = [[1e9, 'G'], [1e6, 'M'], [1e4, 'k']];
  const [size, unit] = units.find(([least]) => Math.abs(value) >= least) ?? [1, ''];
  const digits = threeDigits.format(size === 1e4 ? value / 1e3 : value / size);
  return present(value) ? digits + unit : NONE;
}

/** 93.46 as 93.5 %. */
export function percent(value) {
  return present(value) ? `${oneDigit.format(value)} %` : NONE;
}

/** Megabytes as 12.3 MB; less than a tenth of one as KB, and less than one of those as B. */
export function megabytes(value) {
  if (!present(value)) {
    return NONE;
  }
  if (value > 0 && value < 1 / 1024) {
    return `${whole.format(Math.round(value * 1024 * 1024))} B`;
  }
  if (value > 0 && value < 0.1) {
    return `${threeDigits.format(value * 1024)} KB`;
  }
  if (value === 0) {
    return '0 MB';
  }
  return `${value < 100 ? oneDigit.format(value) : whole.format(Math.round(value))} MB`;
}

/** Bytes, in the unit that suits them. */
export function bytes(value) {
  return megabytes(value / 1024 / 1024);
}

/** Milliseconds in the unit that people would choose: 850 ns, 12 µs, 3.4 ms, 12.1 s, 3 min 20 s, 2 h 5 min. */
export function duration(millis) {
  if (!present(millis)) {
    return NONE;
  }
  if (millis === 0) {
    return '0 s';
  }
  const seconds = millis / 1000;
  if (seconds < 60) {
    const units = [[1, 's'], [1e-3, 'ms'], [1e-6, 'µs'], [1e-9, 'ns']];
    const [size, unit] = units.find(([least]) => seconds >= least) ?? units.at(-1);
    return `${threeDigits.format(seconds / size)} ${unit}`;
  }
  const steps = [[86_400, 'd', 3_600, 'h'], [3_600, 'h', 60, 'min'], [60, 'min', 1, 's']];
  const [big, bigUnit, small, smallUnit] = steps.find(([least]) => seconds >= least);
  const rest = Math.floor((seconds % big) / small);
  const head = `${whole.format(Math.floor(seconds / big))} ${bigUnit}`;
  return rest === 0 ? head : `${head} ${rest} ${smallUnit}`;
}

/** Each per second, with as many digits as tell something. */
export function perSecond(value) {
  return present(value) ? `${shortCount(value)}/s` : NONE;
}

/**
 * A cache's name in the parts that people tell caches apart by:
 * `io.shop.Catalog.product(java.lang.String,int)` is the method `Catalog.product` with the
 * parameters `(String, int)` of the package `io.shop`. Other names are shown as they are.
 */
export function nameParts(name) {
  const found = /^(?:([\p{Ll}\d_.]+)\.)?(\p{Lu}[^()]*)\(([^()]*)\)$/u.exec(name);
  if (!found) {
    return { method: name, parameters: '', home: '' };
  }
  const [, home = '', method, types] = found;
  const simple = types.split(',').map((type) => type.trim().replace(/(?:[\p{L}\d_]+\.)+/gu, ''));
  return { method, parameters: `(${simple.join(', ')})`, home };
}

/** `io.shop.Catalog.product(java.lang.String,int)` as `Catalog.product`. */
export const shortName = (name) => nameParts(name).method;
