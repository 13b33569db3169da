import { expect, it } from 'vitest';
import type { Entry } from './entries.ts';
import { checkPhotos } from './photos.ts';
import { asLine, projectWith } from './small-content.ts';

const mentor = (id: string, portrait?: unknown): Entry => ({
  file: `content/mentors/${id}.mdx`,
  data: portrait === undefined ? {} : { portrait },
  body: '',
});
const agreed = { photo: { agreed: new Date('2026-11-20') } };
const said = (mentors: Entry[], ...photos: string[]) =>
  checkPhotos(
    mentors,
    projectWith(Object.fromEntries(['x.txt', ...photos].map((file) => [`mentors/${file}`, '']))),
  ).map(asLine);

it('a photo of a mentor who agreed is right, and a mentor without one too', () => {
  expect(
    said([mentor('amina', agreed), mentor('bo', { initials: true }), mentor('cas')], 'amina.jpg'),
  ).toEqual([]);
});

it('a photo of somebody who did not agree stops the build, as does one that is missing', () => {
  expect(said([mentor('amina'), mentor('bo', agreed)], 'amina.jpg')).toEqual([
    expect.stringContaining('mentors/bo.mdx: | portrait.photo |  | een foto in bo.jpg'),
    expect.stringContaining('mentors/amina.jpg: | portrait.photo |  | een foto staat er alleen'),
  ]);
});

it('an example is an invented person, who never has a photo of somebody real', () => {
  const example = mentor('amina', agreed);
  const mentors = [{ ...example, data: { ...example.data, example: true } }];
  expect(said(mentors, 'amina.jpg')).toEqual([
    expect.stringContaining('mentors/amina.mdx: | portrait.photo |  | geen foto bij een voorbeeld'),
  ]);
});

it('a photo with another name or kind is not shown, and so is refused', () => {
  expect(said([mentor('amina', agreed)], 'amina.jpg', 'amina.png')).toEqual([
    expect.stringContaining('amina.png'),
  ]);
});
