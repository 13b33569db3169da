import { isEvent, TURN_AFTER } from '../../src/domain/requests/state.ts';
import { dayInWords } from '../../src/domain/calendar/local-day.ts';
import type { Translate } from '../../src/domain/texts/texts.ts';
import type { HistoryItem } from '../../src/views/Follow.tsx';
import type { HistoryLine } from '../database/history.ts';
import { timeZone } from '../platform/portal.ts';

/**
 * What only the coordinator needs to know, such as what one side of a pair says: the other never hears of it. An answer that
 * is held was not given yet.
 */
const SILENT = new Set([
  'hold',
  'take-back',
  'nudge',
  'halfway-fine',
  'halfway-help',
  'talked-again',
  'talked-silent',
  'talked',
  'talked-stuck',
  'pulse',
  'pulse-help',
  'moment-propose',
]);

const AT_STATIONS = new Set(['accept', 'halfway', 'closing', 'finish']);

/** Whether the stations on the same page say all of it: one mentor was asked, and perhaps said yes. */
export function saysNoMore(lines: readonly HistoryLine[]): boolean {
  const told = lines.filter(({ event }) => isEvent(event) && !SILENT.has(event));
  const [first, ...rest] = told;
  return (first === undefined || first.event === 'ask') && rest.every(({ event }) => AT_STATIONS.has(event));
}

/** With which a sentence or a line begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What happened to a submission, told to whoever sent it; the oldest first. `nameOf`: the name of a mentor. */
export function toldHistory(
  lines: readonly HistoryLine[],
  nameOf: (mentorId: string) => string,
  t: Translate,
): HistoryItem[] {
  let before: string | null = null;
  const told: HistoryItem[] = [];
  for (const { at, event, mentorId } of lines) {
    // The submission can be with another mentor then, so the line is about the one before.
    const passedOn = isEvent(event) && TURN_AFTER[event] === 'passes';
    const about: string | null = passedOn ? before : mentorId;
    const tell = (what: string, mentor: string | null) => {
      const name = mentor === null ? '' : nameOf(mentor);
      const text = t(`link-pages.follow.history.${what}`, { mentor: name });
      const begins = name !== '' && text.startsWith(name);
      told.push({
        day: dayInWords(new Date(at), t('language'), timeZone),
        at,
        text: begins ? capital(text) : text,
      });
    };
    // The audit also has rows that are no step of a request, such as that it was stored.
    const hasWords = isEvent(event) && !SILENT.has(event) && !(event.startsWith('ask') && mentorId === null);
    if (hasWords) tell(event, about);
    if (passedOn && mentorId !== null) tell('ask', mentorId);
    before = mentorId;
  }
  return told;
}
