import { readFileSync } from 'node:fs';
import { features } from 'web-features';

const { browserslist } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** The oldest version of each browser for which the site is made, such as `['safari', 16.4]`. */
const oldest = browserslist.map((query) => {
  const [name, version] = query.split(' >= ');
  return [name === 'ios_saf' ? 'safari_ios' : name, Number(version)];
});

const supportOf = new Map(
  Object.values(features).flatMap(({ status }) =>
    Object.entries(status?.by_compat_key ?? {}).map(([key, { support }]) => [key, support]),
  ),
);

/** Older browsers have it too, and only give its error another name. */
const HARMLESS = new Set(['api.AbortSignal.timeout_static']);

/** Whether a feature, by its key in the compatibility data of MDN, is newer than one of those browsers. */
export function isTooNew(key) {
  const support = supportOf.get(key);
  if (!support || HARMLESS.has(key)) return false;
  return oldest.some(([name, version]) => !(Number.parseFloat(support[name]?.replace('≤', '')) <= version));
}
