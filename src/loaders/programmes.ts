import { type Programme, programmeFiles, programmeSchema } from '../schemas/programme.ts';
import { NO_PROGRAMME, type ProgrammeTerms, type ProgrammeWords } from '../domain/programmes/programme.ts';
import type { Workplaces } from '../domain/programmes/workplaces.ts';
import { memoize } from './memoize.ts';
import { readRhythms, rhythmSummary } from './rhythms.ts';
import { readSite } from './site.ts';
import type { Language } from './texts.ts';

const read = memoize((root: string): Readonly<Record<string, Programme>> =>
  Object.fromEntries(programmeFiles(root).map(([id, data]) => [id, programmeSchema.parse(data)])),
);

/** Every programme by its id, from `content/programmes/`. */
export const readProgrammes = (root = process.cwd()) => read(root);

/** Every organisation with the programme that it belongs to. */
export const organisationList = (
  root = process.cwd(),
): (Programme['organisations'][number] & { programme: string })[] =>
  Object.entries(readProgrammes(root)).flatMap(([programme, { organisations }]) =>
    organisations.map((organisation) => ({ ...organisation, programme })),
  );

/** To which programme each organisation belongs. */
export function programmeByOrganisation(root = process.cwd()): ReadonlyMap<string, string> {
  return new Map(organisationList(root).map(({ id, programme }) => [id, programme]));
}

/** Whom people of each organisation may ask. */
export const workplaces = (): Workplaces =>
  Object.fromEntries(
    organisationList().map(({ id, programme }) => [
      id,
      { programme, acrossOrganisations: readProgrammes()[programme]?.acrossOrganisations === true },
    ]),
  );

/** Throws when no programme has this organisation. */
export function organisationOf(id: string) {
  const found = organisationList().find((organisation) => organisation.id === id);
  if (!found) throw new Error(`There is no organisation "${id}" in content/programmes/.`);
  return found;
}

/** The programme of an organisation. */
export const programmeOf = (organisation: string): string => organisationOf(organisation).programme;

export const programmeName = (id: string): string => readProgrammes()[id]?.name ?? id;

/** The programmes by name. */
export const programmeList = (): { id: string; label: string }[] =>
  Object.entries(readProgrammes()).map(([id, { name }]) => ({ id, label: name }));

/** Whether there is more than one programme; with one nobody has to say which. */
export const hasChoice = (): boolean => programmeList().length > 1;

/** The rhythm of a programme; of what belongs to none the first of the list. */
function rhythmOf(rhythm: string | undefined): string {
  return rhythm ?? Object.keys(readRhythms())[0] ?? '';
}

/** What the edge must know of every programme, and of what belongs to none. */
export function programmeTerms(): Record<string, ProgrammeTerms> {
  const terms = (open: boolean, named?: string): ProgrammeTerms => {
    const name = rhythmOf(named);
    const rhythm = readRhythms()[name];
    if (!rhythm) throw new Error(`There is no rhythm "${name}" in content/rhythms.yaml.`);
    const { talks, hoursPerTalk, talked, pulse, halfway, closingWeek: closingWeeks } = rhythm;
    return {
      open,
      isOneTalk: talks === 1,
      hoursPerTalk,
      talked,
      pulse,
      halfwayWeeks: halfway?.week,
      closingWeeks,
    };
  };
  const all = Object.entries(readProgrammes()).map(([id, { open, rhythm }]) => [id, terms(open, rhythm)]);
  return { ...(Object.fromEntries(all) as Record<string, ProgrammeTerms>), [NO_PROGRAMME]: terms(true) };
}

/** What pages and mails say of every programme, and of what belongs to none. */
export function programmeWords(language: Language): Record<string, ProgrammeWords> {
  const words = (name: string, helper: string, named?: string): ProgrammeWords => ({
    name,
    coordinator: helper,
    rhythm: rhythmSummary(language, rhythmOf(named)),
  });
  const all = Object.entries(readProgrammes()).map(([id, { name, coordinator, helpedBy = '', rhythm }]) => [
    id,
    words(name, coordinator ?? helpedBy, rhythm),
  ]);
  const { name, people } = readSite();
  return {
    ...(Object.fromEntries(all) as Record<string, ProgrammeWords>),
    [NO_PROGRAMME]: words(name, people[0]?.name ?? ''),
  };
}
