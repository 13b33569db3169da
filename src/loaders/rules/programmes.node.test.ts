import { stringify } from 'yaml';
import { expect, it } from 'vitest';
import { TEST_RHYTHM } from '../../domain/programmes/rhythm.fixture.ts';
import { checkProgrammes } from './programmes.ts';
import { asLine, projectWith } from './small-content.ts';

const ZORG = {
  name: 'Programma Zorg',
  organisations: [{ id: 'zorg-een', name: 'Zorg Een', places: ['Zwolle'] }],
  coordinator: 'Ada Voorbeeld',
  rhythm: 'samen',
  acrossOrganisations: true,
  open: true,
};
const RHYTHMS = { 'rhythms.yaml': stringify({ samen: TEST_RHYTHM }) };

const saidOf = (programmes: Readonly<Record<string, object>>): string[] => {
  const files = Object.entries(programmes).map(([id, data]) => [`programmes/${id}.yaml`, stringify(data)]);
  return checkProgrammes(projectWith({ ...RHYTHMS, ...(Object.fromEntries(files) as object) })).map(asLine);
};

it('says nothing of programmes that are right', () => {
  const other = { ...ZORG, organisations: [{ id: 'huis', name: 'Huis', places: ['Goes'] }] };
  expect(saidOf({ zorg: ZORG, wonen: other })).toEqual([]);
  expect(saidOf({ zorg: { ...ZORG, coordinator: undefined, helpedBy: 'Bureau' } })).toEqual([]);
});

it.each([
  [
    'a rhythm that is not there',
    { rhythm: 'smen' },
    'rhythm | smen | de naam van een ritme.*Bedoel je samen',
  ],
  [
    'nobody who helps',
    { coordinator: undefined },
    'coordinator | .* | een naam bij coordinator, of bij helpedBy',
  ],
  [
    'an organisation without a place',
    { organisations: [{ ...ZORG.organisations[0], places: [] }] },
    'minstens 1',
  ],
  ['a field that nobody knows', { mail: 'ada@voorbeeld.nl' }, 'mail | ada@voorbeeld.nl'],
  ['an answer that is neither yes nor no', { open: 'ja' }, 'open | ja | true of false'],
])('refuses %s', (_, changed, expected) => {
  const [line, ...more] = saidOf({ zorg: { ...ZORG, ...changed } });
  expect(more).toEqual([]);
  expect(line).toMatch(new RegExp(expected.replaceAll('|', '\\|')));
});

it('refuses an organisation that stands in two programmes', () => {
  expect(saidOf({ een: ZORG, twee: ZORG })).toEqual([
    'programmes/twee.yaml:3 | organisations.0.id | zorg-een | een id die nog niet bestaat. Deze staat ook in content/programmes/een.yaml',
  ]);
});

it('refuses the name that means no programme, and content without a programme or a rhythm', () => {
  expect(saidOf({ none: ZORG })).toEqual([expect.stringContaining('een andere naam')]);
  expect(saidOf({})).toEqual([expect.stringContaining('minstens 1 programma')]);
  expect(checkProgrammes(projectWith({ 'programmes/zorg.yaml': stringify(ZORG) })).map(asLine)).toEqual([
    expect.stringContaining('minstens 1 ritme'),
  ]);
});
