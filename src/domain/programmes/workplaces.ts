/** To which programme an organisation belongs, and whether its people may ask mentors of the other organisations in it. */
interface Workplace {
  programme: string;
  acrossOrganisations: boolean;
}
export type Workplaces = Readonly<Record<string, Workplace>>;

/** Whether somebody of an organisation may ask this mentor. Who named none, or one that is not there, may ask everybody. */
export function mayAsk(
  organisation: string | undefined,
  mentor: { organisation: string; programme: string },
  workplaces: Workplaces,
): boolean {
  const own = organisation === undefined ? undefined : workplaces[organisation];
  if (organisation === undefined || own === undefined) return true;
  return own.acrossOrganisations ? mentor.programme === own.programme : mentor.organisation === organisation;
}

/** Whether it matters where somebody works: not when everybody may ask the same mentors. */
export function asksWhere(workplaces: Workplaces): boolean {
  const offers = Object.entries(workplaces).map(([organisation, { programme, acrossOrganisations }]) =>
    acrossOrganisations ? `programme ${programme}` : organisation,
  );
  return new Set(offers).size > 1;
}
