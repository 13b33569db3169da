import type { MentorOption } from '../domain/choice/mentor-option.ts';
import { asksFor, type FormName } from '../domain/intake/form.ts';
import { formTexts } from '../domain/intake/form-texts.ts';
import { FORMS } from '../domain/intake/forms.ts';
import type { FormChoices } from '../domain/intake/review.ts';
import type { Texts } from '../domain/texts/texts.ts';
import { lower, roomOf, workOf } from './mentor-words.ts';
import { factsOf, mentorEntries, portraitFacts } from './mentors.ts';
import { hasChoice, programmeName, programmeOf, readProgrammes } from './programmes.ts';
import { contactDetails, readSite } from './site.ts';
import { type Language, readTexts, textsIn } from './texts.ts';
import { labelsOf } from './vocabulary.ts';

/** The wishes that the matchtest can hand over, with the word list of each. */
const WISHES = {
  language: 'languages',
  format: 'formats',
  region: 'regions',
  dayPart: 'day-parts',
  role: 'roles',
} as const;

/** Labels by id of every field of a form that has a list of choices. */
function optionsOf(name: FormName, language: Language): Record<string, Record<string, string>> {
  return Object.fromEntries(
    FORMS[name].fields.flatMap(({ name: field, options }) => {
      if (options === undefined) return [];
      if (typeof options === 'string') return [[field, labelsOf(options, language)]];
      return [[field, Object.fromEntries(options.map((value) => [value, value]))]];
    }),
  );
}

/** Labels of wishes by `kind:id`: `language:ar` → `Taal: Arabisch`. */
function wishLabels(language: Language): Record<string, string> {
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

/** What a form offers to choose from, in words. */
async function formChoices(name: FormName, language: Language): Promise<FormChoices> {
  const form = FORMS[name];
  return {
    options: optionsOf(name, language),
    ...(asksFor(form, 'mentors') && { mentors: await mentorOptions(language) }),
    ...(asksFor(form, 'wishes') && { wishes: wishLabels(language) }),
  };
}

/** What every form offers to choose from, by the name of the form. */
export async function allFormChoices(language: Language): Promise<Record<FormName, FormChoices>> {
  const names = Object.keys(FORMS) as FormName[];
  const all = await Promise.all(
    names.map(async (name) => [name, await formChoices(name, language)] as const),
  );
  return Object.fromEntries(all) as Record<FormName, FormChoices>;
}

/** A sentence per error key of a form. */
function formMessages(language: Language): Texts {
  return textsIn(language).section('form-messages');
}

/** Whom somebody can reach when the form cannot be sent. */
export function firstContact(): { name: string; phone: string; call: string; email: string } {
  const { people, email } = contactDetails();
  return { name: '', phone: '', call: '', ...people[0], email };
}

/** What the island of every form needs. */
export async function formProps(name: FormName, language: Language) {
  const { retention, numberingPlan } = readSite();
  return {
    texts: formTexts(readTexts(language), FORMS[name]),
    messages: formMessages(language),
    choices: await formChoices(name, language),
    contact: firstContact(),
    plan: numberingPlan,
    weeks: retention.requestWeeks,
    draftDays: retention.draftDays,
  };
}

/** The mentors to choose from, by name. */
async function mentorOptions(language: Language, today = new Date()): Promise<MentorOption[]> {
  const example = ` (${textsIn(language)('request.mentors.example')})`;
  const mentors = await mentorEntries();
  return mentors
    .map((entry) => ({
      id: entry.id,
      name: entry.data.name,
      portrait: portraitFacts(entry),
      label: `${entry.data.name}${entry.data.example ? example : ''}, ${lower(workOf(entry.data, language))}`,
      programme: programmeOf(entry.data.organisation),
      programmeName: hasChoice() ? programmeName(programmeOf(entry.data.organisation)) : undefined,
      isPaused: readProgrammes()[programmeOf(entry.data.organisation)]?.open !== true,
      room: roomOf(factsOf(entry, today).availability, today),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
