// Every other page, and every view in a state: loaded on a phone, and shown in a wide window after that.
import { isViewInState, pages, templates } from './built/pages.ts';
import { NARROW, WIDE } from './checks/check.ts';
import { visitPages } from './visit-pages.ts';

const others = pages.filter((path) => isViewInState(path) || !templates.includes(path));

await visitPages(others, [NARROW, WIDE]);
