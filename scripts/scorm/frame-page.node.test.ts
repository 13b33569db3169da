import { expect, it } from 'vitest';
import { defaultLanguage } from '../../src/loaders/language.ts';
import { textsIn } from '../../src/loaders/texts.ts';
import { framePage } from './frame-page.ts';

const course = {
  scorm: '2004',
  module: 'one',
  title: 'Listening',
  version: '1',
  pass: 80,
  lessons: [],
  aliases: {},
  texts: textsIn(defaultLanguage()).section('scorm'),
} as const;
const packed = '<!doctype html><html lang="en"><head></head><body></body></html>';

it('the frame of a package is in the language of its pages', () => {
  expect(framePage(course, packed, 'Harbour')).toContain('<html lang="en">');
});

it('the frame of a package has the name of the portal, in its title and at its head', () => {
  const html = framePage(course, packed, 'Harbour');
  expect(html).toContain('<title>Listening - Harbour</title>');
  expect(html).toContain('<span>Harbour</span>');
});
