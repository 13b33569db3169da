import { expect, it } from 'vitest';
import { defaultLanguage } from '../../src/loaders/language.ts';
import { textsIn } from '../../src/loaders/texts.ts';
import { framePage } from './frame-page.ts';

it('the frame of a package is in the language of its pages', () => {
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
  expect(framePage(course, packed)).toContain('<html lang="en">');
});
