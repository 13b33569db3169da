import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { addressesOf, pageFileOf } from './language-routes.ts';
import { defaultLanguage } from './language.ts';

it('has an address for every page', () => {
  const withAddress = [...addressesOf(defaultLanguage()).values()].map(pageFileOf);
  const pages = globSync('src/pages/**/*.astro').filter((file) => !/\/_|404/.test(file));
  expect(pages.filter((file) => !withAddress.includes(file))).toEqual([]);
});
