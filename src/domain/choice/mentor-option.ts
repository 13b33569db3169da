import type { Room } from '../directory/room.ts';

/** A mentor as far as the request needs one. */
export interface MentorOption {
  id: string;
  /** Name, whether it is an example, and work, in words. */
  label: string;
  /** Whether there is room now. Somebody can wait for a mentor who is full; one who is closed cannot be asked. */
  room: Room;
}
