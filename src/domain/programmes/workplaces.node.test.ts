import { expect, it } from 'vitest';
import { asksWhere, mayAsk, type Workplaces } from './workplaces.ts';

const WORKPLACES: Workplaces = {
  'zorg-een': { programme: 'zorg', acrossOrganisations: true },
  'zorg-twee': { programme: 'zorg', acrossOrganisations: true },
  huis: { programme: 'wonen', acrossOrganisations: false },
  hof: { programme: 'wonen', acrossOrganisations: false },
};
const MENTORS = Object.entries(WORKPLACES).map(([organisation, { programme }]) => ({
  organisation,
  programme,
}));
const askedBy = (organisation?: string) =>
  MENTORS.filter((mentor) => mayAsk(organisation, mentor, WORKPLACES)).map((mentor) => mentor.organisation);

it('lets somebody ask mentors of the own programme, across its organisations where it wants that', () => {
  expect(askedBy('zorg-een')).toEqual(['zorg-een', 'zorg-twee']);
});

it('lets somebody ask only mentors of the own organisation where it wants that', () => {
  expect(askedBy('hof')).toEqual(['hof']);
});

it('shows everybody to who named no organisation, or one that is gone', () => {
  expect(askedBy()).toHaveLength(4);
  expect(askedBy('weg')).toHaveLength(4);
});

it('asks where somebody works only when that makes a difference', () => {
  const { 'zorg-een': een, 'zorg-twee': twee, huis, hof } = WORKPLACES;
  expect(asksWhere({ een: een!, twee: twee! })).toBe(false);
  expect(asksWhere({ huis: huis! })).toBe(false);
  expect(asksWhere({ huis: huis!, hof: hof! })).toBe(true);
  expect(asksWhere({ een: een!, huis: huis! })).toBe(true);
});
