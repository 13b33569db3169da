import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { CONTENT } from '../../schemas/content-root.ts';
import { hasPhotoFile } from '../mentor-photo.ts';
import { asFields, type Entry } from './entries.ts';
import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';

const idOf = (file: string) => basename(file).replace(/\.\w+$/, '');

/** A photo is shown of who agreed to that, never of an invented person, and nothing of anybody else is in the folder. */
export function checkPhotos(mentors: readonly Entry[], root: string): Problem[] {
  const agreed = mentors.filter(({ data }) => asFields(data['portrait'])['photo'] !== undefined);
  const missing = agreed
    .filter(({ file }) => !hasPhotoFile(idOf(file), root))
    .map(({ file }) => ({
      file,
      field: 'portrait.photo',
      came: '',
      expected: ruleSentence('photoFile', { file: `${idOf(file)}.jpg` }),
    }));
  const unasked = globSync(`${CONTENT}/mentors/*.{jpg,jpeg,png,webp,avif,heic}`, { cwd: root })
    .filter((photo) => !agreed.some(({ file }) => photo.endsWith(`/${idOf(file)}.jpg`)))
    .map((file) => ({ file, field: 'portrait.photo', came: '', expected: ruleSentence('photoAgreed') }));
  const invented = agreed
    .filter(({ data }) => data['example'] === true)
    .map(({ file }) => ({ file, field: 'portrait.photo', came: '', expected: ruleSentence('photoExample') }));
  return [...invented, ...missing, ...unasked];
}
