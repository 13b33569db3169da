import { describe, expect, it } from 'vitest';
import { type Edit, linesAfter } from './small-training.ts';

const LESSON = 'stil/les-een/nl.mdx';
const MODULE = 'stil/module.yaml';

/** What was published of the small training, and these ids besides. */
const published = (...ids: string[]) => ({
  'ids.txt': [
    '# Made by: npm run training:ids',
    ...['stil', 'stil-les', 'stil-1', 'stil-1:a', 'stil-1:b', 'stil-1:c', 'stil-gesprek'],
    ...[
      'stil-gesprek:start',
      'stil-gesprek:start:a',
      'stil-gesprek:start:b',
      'stil-gesprek:verder',
      'stil-gesprek:verder:a',
    ],
    ...ids,
  ].join('\n'),
});
const aliases = (lines: string): Edit => [MODULE, 'requires: []', `requires: []\naliases: { ${lines} }`];

describe('an id that was published', () => {
  const end: Edit = [LESSON, 'to="klaar"', 'to="einde"'];
  it.each<[string, Edit[], string]>([
    ['an option', [[LESSON, 'id="c"', 'id="d"']], 'stil-1:c: stil-1:d'],
    ['a scene', [[LESSON, 'id="klaar"', 'id="einde"'], end, end], 'stil-gesprek:klaar: stil-gesprek:einde'],
    ['a choice', [[LESSON, 'Choice id="b"', 'Choice id="c"']], 'stil-gesprek:start:b: stil-gesprek:start:c'],
  ])('of %s is refused when it is gone, and named by an alias', (_, edits, alias) => {
    const [from = ''] = alias.split(': ');
    const whole = from.replace(/:[^:]*$/, '');
    const all = published('stil-gesprek:klaar');
    expect(linesAfter(edits, all)).toEqual([
      expect.stringMatching(
        RegExp(`^${LESSON}:\\d+ \\| id \\| ${from} \\| een id die nog bestaat.*${from}: ${whole}$`),
      ) as string,
    ]);
    expect(linesAfter([...edits, aliases(alias)], all)).toEqual([]);
  });

  it('of an option that is taken out is named by its question', () => {
    expect(linesAfter([aliases('stil-1:d: stil-1')], published('stil-1:d'))).toEqual([]);
  });

  it('of a question that is gone is refused once, and not for each option', () => {
    const [line, ...more] = linesAfter([], published('stil-0', 'stil-0:a', 'stil-0:b'));
    expect(more).toEqual([]);
    expect(line).toContain('ids.txt | id | stil-0 |');
  });

  it('of an option goes along with the new id of its question', () => {
    const old = published('stil-0', 'stil-0:a', 'stil-0:b');
    expect(linesAfter([aliases('stil-0: stil-1')], old)).toEqual([]);
    const lost = linesAfter([aliases('stil-0: stil-1')], published('stil-0', 'stil-0:z'));
    expect(lost).toEqual([expect.stringContaining('stil-0:z')]);
    expect(
      linesAfter([aliases('stil-0: stil-1, stil-0:z: stil-1:c')], published('stil-0', 'stil-0:z')),
    ).toEqual([]);
  });

  it('of a question that is called as something without options takes its options along', () => {
    expect(linesAfter([aliases('stil-0: stil-les')], published('stil-0', 'stil-0:a'))).toEqual([]);
  });

  it('of a scene that is taken out takes its choices along', () => {
    const old = published('stil-gesprek:weg', 'stil-gesprek:weg:a');
    expect(linesAfter([aliases('stil-gesprek:weg: stil-gesprek')], old)).toEqual([]);
  });

  it('is not called gone while another id has a wrong form', () => {
    expect(linesAfter([[LESSON, 'id="stil-1"', 'id="Stil-1"']], published())).toEqual([
      expect.stringContaining('kleine letters'),
    ]);
  });
});

describe('an alias', () => {
  it('may follow more than one change of name', () => {
    expect(
      linesAfter([aliases('stil-oud: stil-0, stil-0: stil-1')], published('stil-oud', 'stil-0')),
    ).toEqual([]);
  });

  it.each([
    [
      'an id that exists now',
      'stil-2: stil-1',
      `${MODULE} | aliases: stil-2 | stil-2 | een oude id. Deze staat ook in content/training/${LESSON}:`,
    ],
    [
      'an option that exists now',
      'stil-1:b: stil-1:a',
      `${MODULE} | aliases: stil-1:b | stil-1:b | een oude id.`,
    ],
    [
      'an id that leads nowhere',
      'stil-0: stil-8',
      `${MODULE} | aliases: stil-0 | stil-8 | een id die nu bestaat`,
    ],
    [
      'a circle',
      'stil-0: stil-8, stil-8: stil-0',
      `${MODULE} | aliases: stil-0 | stil-8 | een id die nu bestaat`,
    ],
    [
      'an option that goes to another question',
      'stil-1:z: stil-2:a',
      `${MODULE} | aliases: stil-1:z | stil-2:a | een id die nu bestaat, en bij een onderdeel`,
    ],
    [
      'a question that becomes an option',
      'stil-0: stil-1:a',
      `${MODULE} | aliases: stil-0 | stil-1:a | een id die nu bestaat`,
    ],
    [
      'an id of another form',
      'Stil: stil-1',
      `${MODULE}:6 | aliases.Stil | stil-1 | een id met kleine letters`,
    ],
  ])('is refused for %s', (_, lines, expected) => {
    expect(linesAfter([aliases(lines)], published())[0]).toContain(expected);
  });
});
