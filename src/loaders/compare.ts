import { withBreaks } from './break-words.ts';
import { readSite } from './site.ts';
import { type Language, textsIn } from './texts.ts';
import { labelsOf } from './vocabulary.ts';

/** What the comparison of mentors takes from the content. */
export function compareContent(language: Language) {
  const t = textsIn(language);
  // The columns are narrow on a phone.
  const broken = (name: 'professions' | 'settings') =>
    Object.fromEntries(
      Object.entries(labelsOf(name, language)).map(([id, label]) => [id, withBreaks(label)]),
    );
  return {
    texts: t.section('mentors.compare', ['mentor', 'mentors', 'request']),
    places: t.section('mentors.places'),
    labels: {
      professions: broken('professions'),
      settings: broken('settings'),
      topics: labelsOf('topics', language),
      roles: labelsOf('roles', language),
      languages: labelsOf('languages', language),
      formats: labelsOf('formats', language),
      dayParts: labelsOf('day-parts', language),
      regions: labelsOf('regions', language),
    },
    terms: readSite().availability,
  };
}
