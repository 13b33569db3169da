import { air } from './checks/air.ts';
import { axe } from './checks/axe.ts';
import { bars } from './checks/bars.ts';
import type { Check, Reading, View } from './checks/check.ts';
import { dark } from './checks/dark.ts';
import { fetched, kept } from './checks/device.ts';
import { heading } from './checks/heading.ts';
import { ibm } from './checks/ibm.ts';
import { keyboard, skipLink } from './checks/keyboard.ts';
import { markup } from './checks/markup.ts';
import { exercisesOnPaper, paper } from './checks/paper.ts';
import { forcedColours, motion } from './checks/preferences.ts';
import { record } from './checks/record.ts';
import { reflow } from './checks/reflow.ts';
import { styled } from './checks/styled.ts';
import { low, targets } from './checks/targets.ts';
import { glued, loose, same } from './checks/words.ts';

/** Every check, in order: what a visit leaves before any of them scrolls, and those that scroll or move the focus last. */
export const CHECKS: (Check | Reading)[] = [
  kept,
  fetched,
  axe,
  dark,
  ibm,
  markup,
  ...reflow,
  targets,
  low,
  forcedColours,
  motion,
  glued,
  loose,
  same,
  styled,
  air,
  heading,
  paper,
  exercisesOnPaper,
  ...record,
  bars,
  keyboard,
  skipLink,
];

const LOOKS = 8;
const WAIT_MS = 400;

const isReading = (check: Check | Reading): check is Reading => 'read' in check;

/** What these checks find, in one round trip: a list for each. */
function readAll({ page }: View, checks: Reading[]): Promise<string[][]> {
  const calls = checks.map(({ read, given = '' }) => `(${read.toString()})(${JSON.stringify(given)})`);
  return page.evaluate(`[${calls.join()}]`);
}

type Found = readonly [check: Check | Reading, faults: string[]];

/** What each check finds, in their order; those that only read look first, before any moves something. */
async function look(view: View, checks: (Check | Reading)[]): Promise<Found[]> {
  const readings = checks.filter(isReading);
  const read = readings.length > 0 ? await readAll(view, readings) : [];
  const found = new Map<Check | Reading, string[]>(
    readings.map((check, place) => [check, read[place] ?? []]),
  );
  for (const check of checks) if (!isReading(check)) found.set(check, await check.faults(view));
  return checks.map((check) => [check, found.get(check) ?? []] as const);
}

/**
 * Runs every check that concerns this view: a line for each fault. A busy page may need a moment: what is gone when a
 * check looks again is no fault.
 */
export async function sweep(view: View, looks = LOOKS): Promise<string[]> {
  const isWrong = ([, faults]: Found): boolean => faults.length > 0;
  const all = CHECKS.filter(({ concerns }) => concerns?.(view) ?? true);
  let wrong = (await look(view, all)).filter(isWrong);
  for (let again = 1; again < looks && wrong.length > 0; again += 1) {
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    const checks = wrong.map(([check]) => check);
    wrong = (await look(view, checks)).filter(isWrong);
  }
  return wrong.flatMap(([{ name }, faults]) => faults.map((fault) => `${name}: ${fault}`));
}
