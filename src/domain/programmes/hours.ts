import { hoursOf, type Rhythm } from './rhythm.ts';

/** What an organisation puts in, besides its rhythm. */
export interface Effort {
  pairs: number;
  /** Of one mentor. Each pair is counted with a mentor of its own. */
  trainingHours: number;
  /** Of the coordinator, a week, for as long as the course takes. */
  coordinatorHours: number;
}

/** The parts of the hours of a programme, in the order in which people read them. */
export const HOUR_PARTS = ['mentees', 'mentors', 'ownMentors', 'training', 'coordinator'] as const;

export type ProgrammeHours = Record<(typeof HOUR_PARTS)[number] | 'together' | 'perPair', number>;

/** The hours of all people in a programme together, and those of one pair. */
export function programmeHours(rhythm: Rhythm, effort: Effort): ProgrammeHours {
  const { pairs, trainingHours, coordinatorHours } = effort;
  const parts = {
    mentees: pairs * hoursOf(rhythm, 'mentee'),
    mentors: pairs * hoursOf(rhythm, 'mentor'),
    // A talk with the own mentor takes the time of two people.
    ownMentors: pairs * rhythm.ownMentorHours,
    training: pairs * trainingHours,
    coordinator: coordinatorHours * rhythm.closingWeek,
  };
  const together = HOUR_PARTS.reduce((sum, part) => sum + parts[part], 0);
  return { ...parts, together, perPair: together / pairs };
}
