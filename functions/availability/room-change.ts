import { isDay, type LocalDay, plusDays } from '../../src/domain/calendar/local-day.ts';
import type { WrongRoom } from '../../src/views/MentorAvailability.tsx';
import type { RoomChange } from './mentors.ts';

const MOST_PLACES = 50;
export const LONGEST_PAUSE_DAYS = 366;

type Field = (name: string) => string | undefined;

/** What somebody posted about the own room. */
type PostedRoom = { kind: 'change'; change: RoomChange } | { kind: 'wrong'; wrong: WrongRoom };

const change = (given: RoomChange): PostedRoom => ({ kind: 'change', change: given });
const wrong = (field: WrongRoom['field'], typed: string): PostedRoom => ({
  kind: 'wrong',
  wrong: { field, typed },
});

/** What somebody wants to change, or what was filled in wrong; `undefined` for a step that is none of ours. */
export function postedRoom(field: Field, today: LocalDay): PostedRoom | undefined {
  switch (field('step')) {
    case 'confirm':
      return change({});
    case 'places': {
      const text = field('places')?.trim() ?? '';
      const isNumber = /^\d{1,2}$/.test(text) && Number(text) <= MOST_PLACES;
      return isNumber ? change({ places: Number(text) }) : wrong('places', text);
    }
    case 'pause': {
      const day = field('until') ?? '';
      const isNear = isDay(day) && day > today && day <= plusDays(today, LONGEST_PAUSE_DAYS);
      return isNear ? change({ pausedUntil: day }) : wrong('pause', day);
    }
    case 'resume':
      return change({ pausedUntil: null });
    case undefined:
    default:
      return undefined;
  }
}
