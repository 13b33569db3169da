import { WIDE } from './checks/check.ts';
import { sweepPages } from './sweep-pages.ts';

await sweepPages(WIDE);
