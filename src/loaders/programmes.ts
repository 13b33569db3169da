import { type Programme, programmeFiles, programmeSchema } from '../schemas/programme.ts';
import type { Workplaces } from '../domain/programmes/workplaces.ts';
import { memoize } from './memoize.ts';

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
