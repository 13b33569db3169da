import { describe, expect, it } from 'vitest';
import { contrast } from '../../domain/colour/contrast.ts';
import { siteSchema } from '../../schemas/site.ts';
import { tokenColours } from '../brand-colours.ts';
import { checkColours } from './colours.ts';
import { readYamlText } from './yaml-text.ts';

const said = (yaml: string) => {
  const { data, lineOf } = readYamlText(yaml, 'core');
  const own = siteSchema.shape.colours.parse((data as { colours?: unknown }).colours);
  return checkColours({ file: 'content/site.yaml', lineOf }, own);
};

describe('own colours of a portal', () => {
  it('are right when there are none, and when they contrast', () => {
    expect(said('name: A')).toEqual([]);
    expect(said("colours:\n  plum: { light: '#0b3d66', dark: '#a9d3f5' }\n")).toEqual([]);
  });

  it('that do not contrast get a sentence with the line, both colours and how much is needed', () => {
    const problems = said(
      "colours:\n  ink: { light: '#000000', dark: '#ffffff' }\n  plum: { light: '#8899ff', dark: '#a9d3f5' }\n",
    );
    expect(problems.length).toBeGreaterThan(1);
    for (const problem of problems)
      expect(problem).toMatchObject({
        file: 'content/site.yaml',
        line: 3,
        field: 'colours.plum.light',
        came: '#8899ff',
      });
    expect(problems[0]?.expected).toMatch(/paper \(#\w{6}\): minstens 7 keer\. Nu is dat 2\.\d keer/);
  });

  it('of a surface are told where letters of the styles stand on it', () => {
    const problems = said("colours:\n  paper: { light: '#808080', dark: '#1c121a' }\n");
    expect(problems.map(({ field }) => field)).toContain('colours.paper.light');
    expect(problems[0]?.expected).toContain('ink (');
  });

  it('with a name that no style has get the names, and the one that was meant', () => {
    expect(said("colours:\n  plumm: { light: '#0b3d66', dark: '#a9d3f5' }\n")).toMatchObject([
      { line: 2, came: 'plumm', expected: expect.stringMatching(/ink-soft.*Bedoel je plum\?/) as string },
    ]);
  });

  it('are those of the styles where nothing else is said', () => {
    expect(Object.keys(tokenColours())).toContain('art-ground');
  });
});

it('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
