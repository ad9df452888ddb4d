import { visible } from './characters.js';

/**
 * Splits the name of a cache: `io.shop.Catalog.product(java.lang.String,int)` is the method
 * `Catalog.product` with the parameters `(String, int)` in the package `io.shop`. Any other name is
 * the method.
 */
export function nameParts(name) {
  const match = /^(?:([\p{Ll}\d_.]+)\.)?(\p{Lu}[^()]*)\(([^()]*)\)$/u.exec(name);
  if (!match) {
    return { method: visible(name), parameters: '', home: '' };
  }
  const [, home = '', method, types] = match;
  const simple = types.split(',').map((type) => type.trim().replace(/(?:[\p{L}\d_]+\.)+/gu, ''));
  return { method: visible(method), parameters: visible(`(${simple.join(', ')})`), home };
}

/** Shortens `io.shop.Catalog.product(java.lang.String,int)` to `Catalog.product(String, int)`. */
export function shortName(name) {
  const { method, parameters } = nameParts(name);
  return method + parameters;
}

/**
 * Returns the name with package, class, method and parameters. Whatever changes a cache uses it,
 * because short names may be alike.
 */
export const wholeName = (name) => visible(name);
