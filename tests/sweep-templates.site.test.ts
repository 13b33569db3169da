// The first page of each template, loaded at each width: what scripts do when they begin can depend on the window.
import { isViewInState, templates } from './built/pages.ts';
import { NARROW, WIDE } from './checks/check.ts';
import { visitPages } from './visit-pages.ts';

const first = templates.filter((path) => !isViewInState(path));

await visitPages(first, [NARROW]);
await visitPages(first, [WIDE]);
