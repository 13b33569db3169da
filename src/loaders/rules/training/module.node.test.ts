import { describe, expect, it } from 'vitest';
import { type Edit, linesAfter, SECOND } from './small-training.ts';

const CHECK = 'stil/check/nl.yaml';
const MODULE = 'stil/module.yaml';

describe('a question of the check', () => {
  it.each<[string, Edit, string]>([
    [
      'with an option id twice',
      [CHECK, '{ id: b,', '{ id: a,'],
      `${CHECK} | stil-check-1: options | a | een eigen id`,
    ],
    [
      'in which everything is right',
      [CHECK, '{ id: c,', '{ id: c, right: true,'],
      `${CHECK} | stil-check-1: options | 3 | minstens 2 goede antwoorden, en minstens 1 dat niet past`,
    ],
    [
      'in which one is right of several',
      [CHECK, '{ id: b, right: true,', '{ id: b,'],
      `${CHECK} | stil-check-1: options | 1 | minstens 2 goede`,
    ],
    [
      'with a place where nothing is put in order',
      [CHECK, '{ id: b,', '{ id: b, place: 1,'],
      `${CHECK} | stil-check-1: options | 1 | geen place`,
    ],
    [
      'that asks for an order without places',
      [CHECK, 'kind: more', 'kind: order'],
      `${CHECK} | stil-check-1: options |  | bij elk antwoord een place`,
    ],
    [
      'with two right ones where one is asked',
      [CHECK, 'kind: more', 'kind: one'],
      `${CHECK} | stil-check-1: options | 2 | precies 1 goed`,
    ],
  ])('%s is refused', (_, edit, line) => {
    expect(linesAfter([edit])).toEqual([expect.stringContaining(line)]);
  });
});

describe('a module', () => {
  it.each<[string, Edit, string]>([
    [
      'with a source that nobody knows',
      [MODULE, '[eby-2013]', '[eby-2031]'],
      `${MODULE} | sources | eby-2031 | een bron uit content/sources.yaml. Bedoel je eby-2013?`,
    ],
    [
      'that needs itself',
      [MODULE, 'requires: []', 'requires: [stil]'],
      `${MODULE} | requires | stil | modules die niet om elkaar vragen. Dit loopt rond: stil → stil`,
    ],
    [
      'with a lesson twice',
      [MODULE, '[les-een, les-twee]', '[les-een, les-twee, les-een]'],
      `${MODULE} | lessons | les-een | elke les 1 keer`,
    ],
    [
      'with another id than its folder',
      [MODULE, 'id: stil', 'id: stilte'],
      `${MODULE} | id | stilte | stil. `,
    ],
    [
      'with a lesson of 9 minutes',
      ['stil/les-een/nl.mdx', 'minutes: 12', 'minutes: 9'],
      'minutes | 9 | 10 of hoger',
    ],
    [
      'with a lesson of 21 minutes',
      ['stil/les-een/nl.mdx', 'minutes: 12', 'minutes: 21'],
      'minutes | 21 | 20 of lager',
    ],
  ])('%s is refused', (_, edit, line) => {
    expect(linesAfter([edit])).toEqual([expect.stringContaining(line)]);
  });

  it('with the order of another one is refused', () => {
    const lines = linesAfter([['open/module.yaml', 'order: 2', 'order: 1']], SECOND);
    expect(lines).toEqual([
      'stil/module.yaml | order | 1 | een nummer dat nog niet gebruikt is. content/training/open/module.yaml heeft het al',
    ]);
  });

  it('that needs one of another course is refused, with what to do', () => {
    const edits: Edit[] = [
      ['open/module.yaml', 'for: mentors', 'for: mentees'],
      ['open/module.yaml', 'requires: []', 'requires: [stil]'],
    ];
    expect(linesAfter(edits, SECOND)).toEqual([
      expect.stringContaining(
        'open/module.yaml | requires | stil | alleen modules voor mentees, zoals deze module zelf. stil is voor mentors',
      ),
    ]);
  });

  it('that needs one that needs it is refused once, with the way round', () => {
    const edits: Edit[] = [
      ['open/module.yaml', 'requires: []', 'requires: [stil]'],
      [MODULE, 'requires: []', 'requires: [open]'],
    ];
    expect(linesAfter(edits, SECOND)).toEqual([
      expect.stringContaining(
        'open/module.yaml | requires | stil | modules die niet om elkaar vragen. Dit loopt rond: open → stil → open',
      ),
    ]);
  });
});
