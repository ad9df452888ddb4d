import { nameParts } from './names.js';
import { Statistics } from './statistics.js';

/** The group of caches whose names have no package. */
export const NO_PACKAGE = 'No package';

/** From this number on, caches are grouped unless the user says otherwise. */
const MANY = 20;

/** Returns whether groups make a table of caches easier to read. */
export const areUseful = (caches) =>
  caches.length >= MANY && new Set(caches.map(packageOf)).size > 1;

/** Returns the groups of caches by package, each with its caches and their sum. */
export function groupsOf(caches) {
  const groups = new Map();
  for (const cache of caches) {
    const name = packageOf(cache);
    groups.set(name, [...(groups.get(name) ?? []), cache]);
  }
  return [...groups].map(([name, members]) => {
    const sum = Statistics.sum(members);
    sum.name = name;
    return { name, caches: members, sum };
  });
}

const packageOf = (cache) => nameParts(cache.name).home || NO_PACKAGE;
