import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestToDrop, countsFor, filter } from './filter.ts';
import { type Filterable, GROUP_NAMES } from './groups.ts';
import { fromQuery, type Known, type Selection, toggle, toQuery } from './selection.ts';

const OPTIONS = ['a', 'b', 'c', 'ab'];
const known = Object.fromEntries(GROUP_NAMES.map((group) => [group, OPTIONS])) as unknown as Known;
const options = fc.uniqueArray(fc.constantFrom(...OPTIONS));
const groups = fc.record(Object.fromEntries(GROUP_NAMES.map((group) => [group, options])));
const mentors = fc
  .array(groups, { maxLength: 20 })
  .map((all) => all.map((has, index) => ({ id: index.toString(), has }) as unknown as Filterable));
const selection = groups as fc.Arbitrary<Selection>;
const group = fc.constantFrom(...GROUP_NAMES);

describe('filtering mentors', () => {
  it('never loses anybody by another option in a group that counts already', () => {
    fc.assert(
      fc.property(mentors, selection, group, fc.constantFrom(...OPTIONS), (all, chosen, name, option) => {
        fc.pre((chosen[name] ?? []).length > 0 && !chosen[name]?.includes(option));
        const before = filter(all, chosen);
        const after = filter(all, toggle(chosen, name, option));
        expect([...before].every((id) => after.has(id))).toBe(true);
      }),
    );
  });

  it('never finds anybody more by a group that did not count yet', () => {
    fc.assert(
      fc.property(mentors, selection, group, fc.constantFrom(...OPTIONS), (all, chosen, name, option) => {
        const without = { ...chosen, [name]: [] };
        const before = filter(all, without);
        expect([...filter(all, toggle(without, name, option))].every((id) => before.has(id))).toBe(true);
      }),
    );
  });

  it('counts for an option what choosing only that one in its group gives', () => {
    fc.assert(
      fc.property(mentors, selection, group, fc.constantFrom(...OPTIONS), (all, chosen, name, option) => {
        const count = countsFor(all, chosen, name).get(option) ?? 0;
        expect(count).toBe(filter(all, { ...chosen, [name]: [option] }).size);
      }),
    );
  });

  it('compares whole ids, never parts of them', () => {
    const has = Object.fromEntries(GROUP_NAMES.map((name) => [name, ['ab']])) as unknown as Filterable['has'];
    expect(filter([{ id: '1', has }], { taal: ['a'] }).size).toBe(0);
  });

  it('names the group that gives most mentors back, and only one that gives any', () => {
    const has = (taal: string, regio: string) =>
      ({
        ...Object.fromEntries(GROUP_NAMES.map((name) => [name, []])),
        taal: [taal],
        regio: [regio],
      }) as unknown as Filterable['has'];
    const all = [
      { id: '1', has: has('ar', 'oost') },
      { id: '2', has: has('ar', 'oost') },
      { id: '3', has: has('tr', 'west') },
    ];
    expect(bestToDrop(all, { taal: ['ar'], regio: ['west'] })).toEqual({ group: 'regio', mentors: 2 });
    expect(bestToDrop([], { taal: ['ar'] })).toBeUndefined();
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

  it('leaves out what does not exist', () => {
    expect(fromQuery('?taal=klingon&taal=a&geloof=x', known).taal).toEqual(['a']);
  });
});
