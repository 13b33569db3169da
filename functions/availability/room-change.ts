import { isDay, type LocalDay, plusDays } from '../../src/domain/calendar/local-day.ts';
import type { WrongField } from '../../src/views/MentorAvailability.tsx';
import type { RoomChange } from './mentors.ts';

const MOST_PLACES = 50;
export const LONGEST_PAUSE_DAYS = 366;

type Field = (name: string) => string | undefined;

/** What somebody wants to change, or what was filled in wrong; `undefined` for a step that is none of ours. */
export function changeFrom(field: Field, today: LocalDay): RoomChange | WrongField | undefined {
  switch (field('step')) {
    case 'confirm':
      return {};
    case 'places': {
      const text = field('places')?.trim() ?? '';
      return /^\d{1,2}$/.test(text) && Number(text) <= MOST_PLACES ? { places: Number(text) } : 'places';
    }
    case 'pause': {
      const day = field('until') ?? '';
      const isNear = isDay(day) && day > today && day <= plusDays(today, LONGEST_PAUSE_DAYS);
      return isNear ? { pausedUntil: day } : 'pause';
    }
    case 'resume':
      return { pausedUntil: null };
    case undefined:
    default:
      return undefined;
  }
}
