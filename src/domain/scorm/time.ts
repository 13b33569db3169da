import type { ScormVersion } from './course.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** `0001:05:09` in SCORM 1.2, `PT1H5M9S` in 2004. */
export function sessionTime(version: ScormVersion, milliseconds: number): string {
  const all = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  if (version === '2004') return `PT${hours}H${minutes}M${seconds}S`;
  return `${String(Math.min(hours, 9999)).padStart(4, '0')}:${two(minutes)}:${two(seconds)}`;
}

/** SCORM 1.2 has only a local time of day; 2004 accepts a time zone only after a fraction of a second. */
export function momentFor(version: ScormVersion, moment: Date): string {
  if (version === '2004') return moment.toISOString().replace(/(\.\d\d)\dZ$/, '$1Z');
  return [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(':');
}
