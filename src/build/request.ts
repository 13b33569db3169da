import { getCollection } from 'astro:content';
import type { MentorOption } from '../domain/choice/mentor-option.ts';
import type { Texts } from '../domain/texts/texts.ts';
import { readSite } from './site.ts';
import { textsIn } from './texts.ts';
import { labelsIn, labelsOf } from './vocabulary.ts';

/** The wishes that can come along from the matchtest, with the word list of each. */
const WISHES = {
  language: 'languages',
  format: 'formats',
  region: 'regions',
  dayPart: 'day-parts',
  role: 'roles',
} as const;

/** Labels of wishes by `kind:id`: `language:ar` → `Taal: Arabisch`. */
export function wishLabels(): Record<string, string> {
  const t = textsIn('nl');
  return Object.fromEntries(
    Object.entries(WISHES).flatMap(([kind, vocabulary]) =>
      Object.entries(labelsOf(vocabulary, 'nl')).map(([id, label]) => [
        `${kind}:${id}`,
        `${t(`request.wish.${kind}`)}: ${label}`,
      ]),
    ),
  );
}

/** Labels of the ways to reach somebody: `reach:email` → `Per e-mail`. */
export function reachLabels(): Record<string, string> {
  const t = textsIn('nl');
  return Object.fromEntries(
    ['email', 'phone', 'app'].map((way) => [`reach:${way}`, t(`request.reach.${way}`)]),
  );
}

/** A sentence per error key of a form. */
export function formMessages(): Texts {
  return textsIn('nl').section('form-messages');
}

/** Whom somebody can reach when the form cannot be sent. */
export function firstContact(): { name: string; phone: string; email: string } {
  const { people, email } = readSite();
  return { name: people[0]?.name ?? '', phone: people[0]?.phone ?? '', email };
}

/** The mentors to choose from, by name. */
export async function mentorOptions(): Promise<MentorOption[]> {
  const label = labelsIn('nl');
  const mentors = await getCollection('mentors');
  return mentors
    .map(({ id, data: { name, profession, setting, availability } }) => ({
      id,
      label: `${name}, ${label('professions', profession)}, ${label('settings', setting)}`,
      free: availability.open && availability.places > 0,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'));
}
