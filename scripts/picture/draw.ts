/** `npm run picture`: draws the picture in the README from its text. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseWords } from '../parse-words.ts';
import { svgOf } from './picture.ts';

parseWords({}, 0);
writeFileSync('docs/data-flow.svg', await svgOf(readFileSync('docs/data-flow.dot', 'utf8')));
