import type { PortraitChoice } from '../portrait/portrait.ts';
import type { Room } from '../directory/room.ts';

export interface MentorOption {
  id: string;
  name: string;
  portrait?: PortraitChoice | undefined;
  /** Name, whether it is an example, and work, in words. */
  label: string;
  programme: string;
  /** Its name, where there is more than one: mentors of two cannot be asked together. */
  programmeName?: string | undefined;
  isPaused: boolean;
  /** People can wait for a mentor who is full; one who is closed cannot be asked. */
  room: Room;
}
