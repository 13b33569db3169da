import { air } from './checks/air.ts';
import { axe } from './checks/axe.ts';
import { type Check, type View } from './checks/check.ts';
import { dark } from './checks/dark.ts';
import { fetched, kept } from './checks/device.ts';
import { keyboard, skipLink } from './checks/keyboard.ts';
import { exercisesOnPaper, paper } from './checks/paper.ts';
import { forcedColours, motion } from './checks/preferences.ts';
import { record } from './checks/record.ts';
import { reflow } from './checks/reflow.ts';
import { low, targets } from './checks/targets.ts';
import { glued, loose } from './checks/words.ts';

/** Every check, in order: what a visit leaves before any of them scrolls, and the keyboard last, as it moves the focus. */
export const CHECKS: Check[] = [
  kept,
  fetched,
  axe,
  dark,
  ...reflow,
  targets,
  low,
  forcedColours,
  motion,
  glued,
  loose,
  air,
  paper,
  exercisesOnPaper,
  ...record,
  keyboard,
  skipLink,
];

const LOOKS = 8;
const WAIT_MS = 400;

/** What a check finds. A busy page may need a moment: what is gone when it looks again is no fault. */
async function faultsOf(check: Check, view: View, looks: number): Promise<string[]> {
  let found = await check.faults(view);
  for (let look = 1; look < looks && found.length > 0; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    found = await check.faults(view);
  }
  return found.map((fault) => `${check.name}: ${fault}`);
}

/** Runs every check that concerns this view: a line for each fault. */
export async function sweep(view: View, looks = LOOKS): Promise<string[]> {
  const found: string[] = [];
  for (const check of CHECKS)
    if (check.concerns?.(view) ?? true) found.push(...(await faultsOf(check, view, looks)));
  return found;
}
