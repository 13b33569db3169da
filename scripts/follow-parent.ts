/**
 * Loaded with `--import` into a program that must not outlive who started it: it then ends, with the group that it leads.
 * What it acknowledged is stored by then, so nothing needs a farewell.
 */
import { whenOrphaned } from './orphaned.ts';

whenOrphaned(() => {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    // It leads no group: what it started follows it in the same way.
    process.exit(1);
  }
});
