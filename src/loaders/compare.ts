import { withBreaks } from './break-words.ts';
import { programmeList } from './programmes.ts';
import { readSite } from './site.ts';
import { type Language, textsIn } from './texts.ts';
import { labelsOf } from './vocabulary.ts';

/** What the comparison of mentors takes from the content. */
export function compareContent(language: Language) {
  const t = textsIn(language);
  // The columns are narrow on a phone.
  const broken = (name: string) =>
    Object.fromEntries(
      Object.entries(labelsOf(name, language)).map(([id, label]) => [id, withBreaks(label)]),
    );
  return {
    texts: t.section('mentors.compare', ['mentor', 'mentors', 'request']),
    places: t.section('mentors.places'),
    labels: {
      professions: broken('professions'),
      settings: broken('settings'),
      programmes: Object.fromEntries(programmeList().map(({ id, label }) => [id, withBreaks(label)])),
      topics: broken('topics'),
      roles: broken('roles'),
      languages: broken('languages'),
      formats: broken('formats'),
      dayParts: broken('day-parts'),
      regions: broken('regions'),
    },
    terms: readSite().availability,
  };
}
