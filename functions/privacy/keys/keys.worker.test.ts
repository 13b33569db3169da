import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { derivedKey, keyedHash, keyedHashes, keyMarks } from './derive.ts';
import { hashOf } from './hash.ts';
import { monthKeys, sealingMonth, warnOfLastMonth } from './month-keys.ts';
import { normalReach, personOf, personsOf } from './person.ts';
import { KeyGone, open, seal, Tampered } from './seal.ts';
import { reachField } from '../../../src/domain/intake/contact.ts';
import { parseForm } from '../../../src/domain/intake/parse-form.ts';
import { DUTCH_NUMBERS, writtenPhone } from '../../../src/domain/intake/phone.fixture.ts';
import { toBase64Url } from '../../../src/domain/encoding/base64url.ts';

const newKey = () => toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
const november = `2026-11:${newKey()}`;
const december = `2026-12:${newKey()}`;
const env = { MONTH_KEYS: `${november},${december}` };
const place = { table: 'submissions', row: 'r1', column: 'answers' };
const now = new Date('2026-11-23T10:00:00Z');
const later = new Date('2026-12-02T10:00:00Z');

describe('a sealed value', () => {
  it('opens to what went in, whatever that was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect(await open(env, place, await seal(env, place, value, now))).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('holds nothing readable, and differs each time', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => seal(env, place, 'Sanne de Wit', now)));
    expect(one).not.toBe(two);
    expect(one).toMatch(/^v1\.2026-11\.[\w-]{16}\.[\w-]+$/);
    expect(atob(one!.split('.')[3]!.replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('Sanne');
  });

  it.each(['table', 'row', 'column'] as const)('does not open in another %s', async (part) => {
    const sealed = await seal(env, place, 'geheim', now);
    await expect(open(env, { ...place, [part]: 'other' }, sealed)).rejects.toThrow(Tampered);
  });

  it('does not open after any one character was changed', async () => {
    const sealed = await seal(env, place, { name: 'Sanne' }, now);
    for (let at = sealed.lastIndexOf('.') + 1; at < sealed.length - 1; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      await expect(open(env, place, sealed.slice(0, at) + other + sealed.slice(at + 1))).rejects.toThrow(
        Tampered,
      );
    }
  });
});

describe('the keys of the months', () => {
  it('rotate: a new month seals with its own key, and the old one still opens', async () => {
    const [old, young] = [await seal(env, place, 'oud', now), await seal(env, place, 'nieuw', later)];
    expect([old.split('.')[1], young.split('.')[1]]).toEqual(['2026-11', '2026-12']);
    expect(await open(env, place, old)).toBe('oud');
    expect(await open(env, place, young)).toBe('nieuw');
  });

  it('can be destroyed: what a month sealed is gone, and the other months are not', async () => {
    const [old, young] = [await seal(env, place, 'oud', now), await seal(env, place, 'nieuw', later)];
    const without = { MONTH_KEYS: december };
    await expect(open(without, place, old)).rejects.toThrow(KeyGone);
    expect(await open(without, place, young)).toBe('nieuw');
  });

  it('are asked for in the log two months before the last is used up, and not before', () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const keys = { MONTH_KEYS: `${november},2027-06:${newKey()}` };
    warnOfLastMonth(keys, new Date('2027-03-31T00:00:00Z'));
    expect(log).not.toHaveBeenCalled();
    warnOfLastMonth(keys, new Date('2027-04-01T00:00:00Z'));
    expect(log).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining('2027-06. Add more: npm run keys -- add'),
    );
    log.mockRestore();
  });

  it('never make a form fail: a month without a key is sealed with the nearest one, and the log says so', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(sealingMonth(['2026-11', '2027-06'], new Date('2027-03-01T00:00:00Z'))).toBe('2026-11');
    expect(sealingMonth(['2028-05', '2026-12', '2027-01'], now)).toBe('2026-12');
    const sealed = await seal({ MONTH_KEYS: november }, place, 'veilig', new Date('2031-01-01T00:00:00Z'));
    expect(await open({ MONTH_KEYS: november }, place, sealed)).toBe('veilig');
    const said = JSON.stringify(log.mock.calls.at(-1));
    for (const word of ['SettingError', '2031-01', '2026-11']) expect(said).toContain(word);
    log.mockRestore();
  });

  it.each([
    '',
    'geen sleutel',
    '2026-13:' + newKey(),
    '2026-11:kort',
    `2026-11=${newKey()}`,
    `${november},2026-11:${newKey()}`,
  ])('of a wrong form give a sentence that names the setting: %j', (MONTH_KEYS) => {
    expect(() => monthKeys({ MONTH_KEYS })).toThrow(/^MONTH_KEYS must be .* npm run keys$/);
  });
});

describe('keys derived from the master key', () => {
  const MASTER_KEY = newKey();

  it('differ for each use and for each master key, and stay the same', async () => {
    const text = 'sanne@example.org';
    const one = await keyedHash({ MASTER_KEY }, 'index', text);
    expect(await keyedHash({ MASTER_KEY }, 'index', text)).toBe(one);
    expect(await keyedHash({ MASTER_KEY }, 'tombstone', text)).not.toBe(one);
    expect(await keyedHash({ MASTER_KEY: newKey() }, 'index', text)).not.toBe(one);
    expect(one).toMatch(/^[\da-f]{64}$/);
  });

  it.each(['', 'kort', 'geen base64!', `${newKey()},kort`, `${newKey()},`])(
    '%j as master key gives a sentence',
    async (wrong) => {
      await expect(derivedKey({ MASTER_KEY: wrong }, 'link')).rejects.toThrow(
        /^MASTER_KEY must be .* npm run keys$/,
      );
    },
  );

  it('are refused when one is there twice, also in another writing of base64', async () => {
    const twice = `${MASTER_KEY},${newKey()},${MASTER_KEY}=`;
    await expect(derivedKey({ MASTER_KEY: twice }, 'link')).rejects.toThrow(/same key twice/);
  });

  it('come from the newest, and what an older one made is found by its mark', async () => {
    const [newest, oldest] = [{ MASTER_KEY: newKey() }, { MASTER_KEY }];
    const ring = { MASTER_KEY: `${newest.MASTER_KEY}, ${oldest.MASTER_KEY}` };
    expect(await keyedHash(ring, 'index', 'x')).toBe(await keyedHash(newest, 'index', 'x'));
    expect(await keyedHashes(ring, 'index', 'x')).toEqual(
      await Promise.all([newest, oldest].map((key) => keyedHash(key, 'index', 'x'))),
    );
    const [mark = '', older = ''] = await keyMarks(ring);
    expect([[mark], [older]]).toEqual(await Promise.all([newest, oldest].map((key) => keyMarks(key))));
    expect(await personOf(ring, '0612345678', DUTCH_NUMBERS)).toContain(`.${mark}.`);
    expect(await personsOf(ring, '0612345678', DUTCH_NUMBERS)).toContain(
      await personOf(oldest, '06 12345678', DUTCH_NUMBERS),
    );
  });

  it('make an index that nobody without the master key can guess', async () => {
    const [one, other] = await Promise.all(
      [MASTER_KEY, newKey()].map((key) => personOf({ MASTER_KEY: key }, '0612345678', DUTCH_NUMBERS)),
    );
    const hashOnly = (index = '') => index.split('.').at(-1);
    expect(hashOnly(one)).not.toBe(hashOnly(other));
    expect(one).not.toContain(await hashOf('+31612345678'));
  });

  it('find a person under every writing of an address that a form takes', () => {
    expect(normalReach(' Sanne@Example.ORG ', DUTCH_NUMBERS)).toBe('sanne@example.org');
    expect(normalReach('mailto:Jan@CAFÉ-zorg.be', DUTCH_NUMBERS)).toBe('jan@xn--caf-zorg-d1a.be');
  });

  it('find a person under every writing of a number that a form takes', async () => {
    await fc.assert(
      fc.asyncProperty(writtenPhone, async ({ typed, number }) => {
        const values = { reach: ['phone'], phone: [typed] };
        const parsed = parseForm([reachField], values, DUTCH_NUMBERS);
        const stored = parsed.ok ? await personOf({ MASTER_KEY }, parsed.reach, DUTCH_NUMBERS) : 'refused';
        expect(await personsOf({ MASTER_KEY }, typed, DUTCH_NUMBERS)).toContain(stored);
        expect(await personsOf({ MASTER_KEY }, number, DUTCH_NUMBERS)).toContain(stored);
      }),
    );
  });
});
