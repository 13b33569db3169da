import { describe, expect, test } from 'vitest';
import { schemaErrors } from '../../tests/scorm/xsd.ts';
import { manifest } from './manifest.ts';

const facts = {
  id: 'grenzen',
  title: 'Vragen & "grenzen" < nu >',
  version: '2026.1',
  files: ['lessen/a.html', 'index.html', 'assets/x.css'],
};

describe.each(['1.2', '2004'] as const)('the manifest of SCORM %s', (version) => {
  const xml = manifest(version, facts);

  test('is what the schemas of that version ask', async () => {
    expect(await schemaErrors(version, xml)).toEqual([]);
  });

  test('names every file once, and what to open', () => {
    expect([...xml.matchAll(/<file href="([^"]+)"/g)].map(([, file]) => file)).toEqual(
      facts.files.toSorted(),
    );
    expect(xml).toContain('href="index.html">');
  });

  test('writes the kind of unit as that version spells it: its schema does not find another spelling', () => {
    expect(xml).toContain(version === '1.2' ? ' adlcp:scormtype="sco"' : ' adlcp:scormType="sco"');
  });

  test('holds no pass mark, with which a system would write `failed` over what the package says', () => {
    expect(xml).not.toMatch(/masteryscore|minNormalizedMeasure|completionThreshold/i);
  });

  test.each([
    [
      'an item that belongs nowhere',
      (good: string) => good.replace('<item ', '<thing ').replace('</item>', '</thing>'),
    ],
    ['no resources', (good: string) => good.replace(/<resources>[^]*<\/resources>/, '')],
    ['a kind of unit that does not exist', (good: string) => good.replace('="sco"', '="book"')],
    ['a title that is not escaped', (good: string) => good.replace('&amp;', '&')],
    ['a file without an address', (good: string) => good.replace('<file href=', '<file name=')],
  ])('with %s is refused', async (_, bent) => {
    const broken = bent(xml);
    expect(broken).not.toBe(xml);
    expect(await schemaErrors(version, broken)).not.toEqual([]);
  });
});
