import { getCollection } from 'astro:content';
import { CONTENT } from '../schemas/content-root.ts';
import type { MentorOption } from '../domain/choice/mentor-option.ts';
import type { FormName } from '../domain/intake/form.ts';
import { FORMS } from '../domain/intake/forms.ts';
import type { Texts } from '../domain/texts/texts.ts';
import { VOCABULARIES } from '../schemas/vocabulary.ts';
import { lower, roomOf, workOf } from './mentor-words.ts';
import { factsOf } from './mentors.ts';
import { readSite } from './site.ts';
import { type Language, textsIn } from './texts.ts';
import { labelsOf } from './vocabulary.ts';

/** The wishes that can come along from the matchtest, with the word list of each. */
const WISHES = {
  language: 'languages',
  format: 'formats',
  region: 'regions',
  dayPart: 'day-parts',
  role: 'roles',
} as const;

/** The file in `content/interface/` of each form. */
const TEXTS_OF: Readonly<Record<FormName, string>> = {
  request: 'request',
  talk: 'talk',
  mentor: 'mentor-form',
  message: 'message',
};

/** What a form says: the texts of every form, and its own in their place. */
export function formTexts(name: FormName, language: Language): Texts {
  const t = textsIn(language);
  return { ...t.section('form', ['privacy', 'mentors', 'matchtest']), ...t.section(TEXTS_OF[name]) };
}

/** Labels by id of every field of a form that has a list of choices. */
function optionsOf(name: FormName, language: Language): Record<string, Record<string, string>> {
  return Object.fromEntries(
    FORMS[name].fields.flatMap(({ name: field, options }) => {
      if (options === undefined) return [];
      const vocabulary = VOCABULARIES.find((other) => other === options);
      if (vocabulary) return [[field, labelsOf(vocabulary, language)]];
      if (typeof options === 'string') throw new Error(`There is no ${CONTENT}/vocabulary/${options}.yaml.`);
      return [[field, Object.fromEntries(options.map((value) => [value, value]))]];
    }),
  );
}

/** Labels of wishes by `kind:id`: `language:ar` → `Taal: Arabisch`. */
export function wishLabels(language: Language): Record<string, string> {
  const t = textsIn(language);
  return Object.fromEntries(
    Object.entries(WISHES).flatMap(([kind, vocabulary]) =>
      Object.entries(labelsOf(vocabulary, language)).map(([id, label]) => [
        `${kind}:${id}`,
        `${t(`request.wish.${kind}`)}: ${label}`,
      ]),
    ),
  );
}

/** Labels of the ways to reach somebody: `reach:email` → `Per e-mail`. */
function reachLabels(language: Language): Record<string, string> {
  const t = textsIn(language);
  return Object.fromEntries(['email', 'phone', 'app'].map((way) => [`reach:${way}`, t(`form.reach.${way}`)]));
}

/** Every choice of every form in words, by `field:id`: what the edge shows, and what it takes. */
export function formLabels(language: Language): Record<string, string> {
  const names = Object.keys(FORMS) as FormName[];
  const choices = names.flatMap((name) =>
    Object.entries(optionsOf(name, language)).flatMap(([field, labels]) =>
      Object.entries(labels).map(([id, label]) => [`${field}:${id}`, label] as const),
    ),
  );
  return { ...Object.fromEntries(choices), ...wishLabels(language), ...reachLabels(language) };
}

/** A sentence per error key of a form. */
export function formMessages(language: Language): Texts {
  return textsIn(language).section('form-messages');
}

/** Whom somebody can reach when the form cannot be sent. */
export function firstContact(): { name: string; phone: string; email: string } {
  const { people, email } = readSite();
  return { name: people[0]?.name ?? '', phone: people[0]?.phone ?? '', email };
}

/** What the island of every form needs. */
export function formProps(name: FormName, language: Language) {
  const { retention } = readSite();
  return {
    texts: formTexts(name, language),
    messages: formMessages(language),
    options: optionsOf(name, language),
    contact: firstContact(),
    weeks: retention.requestWeeks,
    draftMinutes: retention.draftMinutes,
  };
}

/** The mentors to choose from, by name. */
export async function mentorOptions(language: Language, today = new Date()): Promise<MentorOption[]> {
  const example = ` (${textsIn(language)('request.mentors.example')})`;
  const mentors = await getCollection('mentors');
  return mentors
    .map((entry) => ({
      id: entry.id,
      label: `${entry.data.name}${entry.data.example ? example : ''}, ${lower(workOf(entry.data, language))}`,
      room: roomOf(factsOf(entry, today).availability, today),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
