import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestToDrop, countsFor, filter } from './filter.ts';
import { type Filterable, GROUP_NAMES, perGroup, wordsOfName } from './groups.ts';
import { fromQuery, named, type Selection, toggle, toQuery, without } from './selection.ts';

/** `ab` contains `a` and `b`, because ids must be compared as a whole. */
const OPTIONS = ['a', 'b', 'c', 'ab'];
const known = perGroup(() => OPTIONS);
const options = fc.uniqueArray(fc.constantFrom(...OPTIONS));
const perGroupOptions = fc.record(perGroup(() => options));
const mentors = fc
  .array(perGroupOptions, { maxLength: 20 })
  .map((all) => all.map((has, index): Filterable => ({ id: index.toString(), has })));
const selection: fc.Arbitrary<Selection> = perGroupOptions.map((chosen) => ({
  ...chosen,
  naam: chosen.naam.slice(0, 1),
}));
/** Of a name it is the start that counts, not an option of a list. */
const group = fc.constantFrom(...GROUP_NAMES.filter((name) => name !== 'naam'));
const option = fc.constantFrom(...OPTIONS);

const mentor = (id: string, has: Partial<Filterable['has']>): Filterable => ({
  id,
  has: { ...perGroup(() => []), ...has },
});

describe('filtering mentors', () => {
  it('never loses anybody by another option in a group that counts already', () => {
    fc.assert(
      fc.property(mentors, selection, group, option, (all, chosen, name, id) => {
        fc.pre((chosen[name] ?? []).length > 0 && !chosen[name]?.includes(id));
        const after = filter(all, toggle(chosen, name, id));
        expect([...filter(all, chosen)].every((found) => after.has(found))).toBe(true);
      }),
    );
  });

  it('never finds anybody more by a group that did not count yet', () => {
    fc.assert(
      fc.property(mentors, selection, group, option, (all, chosen, name, id) => {
        const before = filter(all, without(chosen, name));
        const after = filter(all, toggle(without(chosen, name), name, id));
        expect([...after].every((found) => before.has(found))).toBe(true);
      }),
    );
  });

  it('counts for an option what choosing only that one in its group gives', () => {
    fc.assert(
      fc.property(mentors, selection, group, option, (all, chosen, name, id) => {
        const count = countsFor(all, chosen, name).get(id) ?? 0;
        expect(count).toBe(filter(all, { ...chosen, [name]: [id] }).size);
      }),
    );
  });

  it('finds everybody when nothing is chosen', () => {
    fc.assert(
      fc.property(mentors, (all) => {
        expect(filter(all, {}).size).toBe(all.length);
      }),
    );
  });

  it.each([
    ['Seyma', true],
    ['şey', true],
    ['EL  idr', true],
    ['el-idrissi', true],
    ['yma', false],
    ['Şeyma Bos', false],
    [' ', true],
  ])('finds Şeyma El İdrissi by the start of her names, without accents too: %s', (typed, found) => {
    const all = [mentor('1', { naam: wordsOfName('Şeyma El İdrissi') })];
    expect(filter(all, named({}, typed)).size).toBe(found ? 1 : 0);
  });

  it('compares whole ids, never parts of them', () => {
    expect(filter([mentor('1', { taal: ['ab'] })], { taal: ['a'] }).size).toBe(0);
  });
});

describe('when nobody is left', () => {
  it('names the group that gives most mentors back', () => {
    const all = [
      mentor('1', { taal: ['ar'], regio: ['oost'] }),
      mentor('2', { taal: ['ar'], regio: ['oost'] }),
      mentor('3', { taal: ['tr'], regio: ['west'] }),
    ];
    expect(bestToDrop(all, { taal: ['ar'], regio: ['west'] })).toEqual({ groups: ['regio'], mentors: 2 });
  });

  it('names two groups when none gives anybody back by itself, and none when two are not enough', () => {
    const all = [
      mentor('1', { taal: ['ar'], regio: ['oost'], beroep: ['arts'] }),
      mentor('2', { taal: ['nl'], regio: ['noord'], beroep: ['arts'] }),
    ];
    expect(bestToDrop(all, { taal: ['tr'], regio: ['west'], beroep: ['arts'] })).toEqual({
      groups: ['taal', 'regio'],
      mentors: 2,
    });
    expect(bestToDrop(all, { taal: ['tr'], regio: ['west'], beroep: ['kok'] })).toBeUndefined();
  });

  it('names the group with exactly what letting it go gives, and no group gives more', () => {
    fc.assert(
      fc.property(mentors, selection, (all, chosen) => {
        const best = bestToDrop(all, chosen);
        const sizes = GROUP_NAMES.filter((name) => (chosen[name] ?? []).length > 0).map(
          (name) => filter(all, without(chosen, name)).size,
        );
        if (sizes.some((size) => size > 0)) expect(best?.mentors).toBe(Math.max(...sizes));
        else expect(best?.groups.length ?? 2).toBe(2);
      }),
    );
  });
});

describe('the address', () => {
  it('gives back what was chosen', () => {
    fc.assert(
      fc.property(selection, (chosen) => {
        expect(fromQuery(toQuery(chosen), known)).toEqual(chosen);
      }),
    );
  });

  it('reads as Dutch words', () => {
    expect(toQuery({ taal: ['ar'], onderwerp: ['werkdruk'] })).toBe('?onderwerp=werkdruk&taal=ar');
    expect(toQuery({ taal: [] })).toBe('');
  });

  it('leaves out groups and options that do not exist, and what stands in it twice', () => {
    const empty = perGroup(() => []);
    expect(fromQuery('?taal=klingon&taal=a&taal=a&geloof=x', known)).toEqual({ ...empty, taal: ['a'] });
  });
});
