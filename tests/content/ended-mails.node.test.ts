import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const FOLDER = 'content/mails/nl';

/** How a request or a pair can end, as the mentee hears it. */
const ENDS = /^mentee-(closed|finished|stopped|withdrawn)\.yaml$/;

it.each(readdirSync(FOLDER).filter((file) => ENDS.test(file)))(
  'the mail %s, which tells of an end, leads to the page with a way on',
  (file) => {
    const { action } = parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as {
      action: { label: string; link: string };
    };
    expect([action.link, action.label.length > 0]).toEqual(['follow', true]);
  },
);
