// Who uses a screen reader, a keyboard or a low screen: what axe knows of WCAG 2.2 AA and of good practice.
import { violationsInLight } from '../browser/axe.ts';
import type { Check } from './check.ts';

export const axe: Check = { name: 'axe', faults: ({ page }) => violationsInLight(page) };
