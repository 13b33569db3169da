import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { TEST_RHYTHM } from '../../domain/programmes/rhythm.fixture.ts';
import { TEST_TERMS } from '../../domain/requests/request-terms.fixture.ts';
import { siteSchema } from '../../schemas/site.ts';
import { checkFrontMatter } from './front-matter.ts';
import { projectWith } from './small-content.ts';
import { checkOperator, checkRetention, checkSite } from './site.ts';

type Tree = Record<string, unknown>;

const { timeZone, ...requestTerms } = TEST_TERMS;

const right = {
  name: 'Voorbeeld',
  url: 'https://voorbeeld.example',
  languages: ['nl'],
  organisations: ['Een'],
  people: [{ name: 'Ada', phone: '06 12345678' }],
  email: 'ada@voorbeeld.example',
  replyWorkingDays: 5,
  availability: { askAfterWeeks: 4, rankLastAfterWeeks: 6, notOfferedAfterWeeks: 10 },
  certificateDays: 30,
  perDay: 100,
  timeZone,
  numberingPlan: { countryCode: 31, digits: 9, mobile: [6] },
  requestTerms,
  retention: {
    requestWeeks: 6,
    maxRetentionWeeks: 44,
    mailDays: 14,
    linkDays: 7,
    counterDays: 8,
    auditDays: 365,
    followWeeks: 16,
    tombstoneDays: 40,
    draftDays: 0,
    logDays: 14,
  },
};

function saidWith(part: 'requestTerms' | 'availability' | 'retention', changed: Tree) {
  const data = { ...right, [part]: { ...right[part], ...changed } };
  return checkFrontMatter({ file: 'site.yaml', data }, siteSchema).map(
    ({ field, expected }) => `${field}: ${expected}`,
  );
}

describe('terms of site.yaml', () => {
  it('says nothing about terms that fit', () => {
    expect(saidWith('requestTerms', {})).toEqual([]);
  });

  it.each([
    ['requestTerms', { remindAfterWorkingDays: 5 }, 'requestTerms.remindAfterWorkingDays: minder dan 5'],
    ['requestTerms', { coordinatorWorkingDays: 6 }, 'requestTerms.coordinatorWorkingDays: hoogstens 5'],
    ['availability', { rankLastAfterWeeks: 4 }, 'availability.rankLastAfterWeeks: meer dan 4'],
    [
      'availability',
      { askAfterWeeks: 5, rankLastAfterWeeks: 5 },
      'availability.rankLastAfterWeeks: meer dan 5',
    ],
    ['availability', { rankLastAfterWeeks: 10 }, 'availability.rankLastAfterWeeks: minder dan 10'],
  ] as const)('refuses %s with %o in a sentence', (part, changed, sentence) => {
    const said = saidWith(part, changed);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(sentence);
    expect(said[0]).not.toMatch(/[{}]/);
  });

  it('keeps what is known of a person until the longest course of a programme is over', () => {
    const rhythms = { kort: { ...TEST_RHYTHM, closingWeek: 30 }, lang: { ...TEST_RHYTHM, closingWeek: 90 } };
    const said = (maxRetentionWeeks: number) =>
      checkRetention(
        projectWith({
          'site.yaml': stringify({ ...right, retention: { ...right.retention, maxRetentionWeeks } }),
          'rhythms.yaml': stringify(rhythms),
          'programmes/zorg.yaml': stringify({
            name: 'Zorg',
            organisations: [{ id: 'zorg-een', name: 'Zorg Een', places: ['Goes'] }],
            coordinator: 'Ada',
            rhythm: 'kort',
            acrossOrganisations: true,
            open: true,
          }),
        }),
      ).map(({ expected }) => expected);
    // Waiting 8 weeks, the pair 30 and 4, kept for 6 after it. No programme has the long rhythm.
    expect(said(48)).toEqual([]);
    expect(said(47)).toEqual([expect.stringContaining('minstens 48')]);
  });

  it('refuses a telephone number that nobody can dial', () => {
    const data = { ...right, people: [{ name: 'Ada', phone: '06 1234567' }] };
    expect(checkFrontMatter({ file: 'site.yaml', data }, siteSchema)).toMatchObject([
      { field: 'people.0.phone', expected: expect.stringContaining('06 12345678') as string },
    ]);
  });

  it.each(['Amsterdam', '', 'CEST'])('refuses the time zone "%s" in a sentence', (wrong) => {
    expect(checkFrontMatter({ file: 'site.yaml', data: { ...right, timeZone: wrong } }, siteSchema)).toEqual([
      expect.objectContaining({
        field: 'timeZone',
        came: wrong,
        expected: expect.stringContaining('Europe/Amsterdam') as string,
      }),
    ]);
  });

  it('reads its telephone numbers as those of its own country', () => {
    const belgian = { ...right, numberingPlan: { countryCode: 32, mobile: [4] } };
    const of = (phone: string) =>
      checkFrontMatter(
        { file: 'site.yaml', data: { ...belgian, people: [{ name: 'Ada', phone }] } },
        siteSchema,
      );
    expect(of('02 123 45 67')).toEqual([]);
    expect(of('12 34')).toMatchObject([{ field: 'people.0.phone' }]);
  });

  it.each([312, 0])('refuses %j as code of a country in a sentence', (countryCode) => {
    const data = {
      ...right,
      numberingPlan: { countryCode },
      people: [{ name: 'Ada', phone: '+31 6 12345678' }],
    };
    expect(checkFrontMatter({ file: 'site.yaml', data }, siteSchema)).toMatchObject([
      { field: 'numberingPlan.countryCode', came: countryCode },
    ]);
  });

  it.each(['#69255', 'plum', '692550'])('refuses the colour %j in a sentence', (light) => {
    const data = { ...right, colours: { plum: { light, dark: '#ecacd4' } } };
    expect(checkFrontMatter({ file: 'site.yaml', data }, siteSchema)).toMatchObject([
      { field: 'colours.plum.light', came: light, expected: expect.stringContaining("'#692550'") as string },
    ]);
  });

  it('takes a portal without a time zone for one in the Netherlands', () => {
    expect(siteSchema.parse({ ...right, timeZone: undefined }).timeZone).toBe('Europe/Amsterdam');
  });

  it('finds nothing wrong in the content of this portal', () => {
    expect(checkSite()).toEqual([]);
  });
});

it('warns once with every fact about the operator that is missing, and is silent when all are there', () => {
  const company = { name: 'Een', country: 'Nederland' };
  const whole = {
    responsible: 'Een',
    address: 'Straat 1',
    chamberOfCommerce: '12345678',
    dataProtectionOfficer: 'geen',
    host: company,
    mailService: company,
    backupDays: 30,
  };
  const saidOf = (operator: Tree) =>
    checkOperator(projectWith({ 'site.yaml': JSON.stringify({ ...right, operator }) }));
  expect(saidOf(whole)).toEqual([]);
  const [warning] = saidOf({ ...whole, address: ' ', host: { name: 'Een' } });
  expect(warning).toMatchObject({ level: 'warning', field: 'operator.address, operator.host.country' });
});
