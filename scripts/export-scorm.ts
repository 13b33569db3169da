/**
 * `npm run export:scorm`: a package of each training module for a learning system, in SCORM 1.2 and SCORM 2004.
 * `-- grenzen` makes those of one module. The zips come in `export/scorm/`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScormVersion } from '../src/domain/scorm/course.ts';
import { root } from './child.ts';
import { UserError } from './install/user-error.mjs';
import { parseWords } from './parse-words.ts';
import { packagedModules, packageFiles, zipped } from './scorm/package.ts';
import { packageScripts } from './scorm/scripts.ts';
import { buildWhenChanged } from './site/build.ts';

const FOLDER = 'export/scorm';
const VERSIONS: readonly ScormVersion[] = ['1.2', '2004'];

function chosen(names: readonly string[]) {
  const modules = packagedModules();
  const unknown = names.find((name) => !modules.some(({ id }) => id === name));
  if (unknown !== undefined)
    throw new UserError(
      `There is no module "${unknown}". Choose from: ${modules.map(({ id }) => id).join(', ')}.`,
    );
  return names.length === 0 ? modules : modules.filter(({ id }) => names.includes(id));
}

async function build(): Promise<void> {
  const built = await buildWhenChanged();
  if (built && built.code !== 0)
    throw new UserError(`The site could not be built.\n${built.output.trim().replaceAll(root, '')}`);
}

try {
  const modules = chosen(parseWords({}, Infinity).positionals);
  await build();
  const scripts = await packageScripts();
  mkdirSync(join(root, FOLDER), { recursive: true });
  for (const module of modules) {
    for (const version of VERSIONS) {
      const files = packageFiles(module, version, { dist: join(root, 'dist'), scripts });
      const zip = zipped(files);
      const name = `${FOLDER}/${module.id}-${module.version}-scorm-${version}.zip`;
      writeFileSync(join(root, name), zip);
      console.log(`${name}: ${Object.keys(files).length} files, ${Math.round(zip.length / 1000)} kB`);
    }
  }
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
