import type { Rhythm } from './rhythm.ts';

/** What is sent without choosing a mentor belongs to no programme. */
export const NO_PROGRAMME = 'none';

/** What the edge must know of a programme. */
export interface ProgrammeTerms {
  open: boolean;
  isOneTalk: boolean;
  hoursPerTalk: number;
  talked: Rhythm['talked'];
  pulse?: Rhythm['pulse'];
  halfwayWeeks?: number | undefined;
  closingWeeks: number;
}

/** What pages and mails say of a programme. */
export interface ProgrammeWords {
  name: string;
  coordinator: string;
  rhythm: string;
}
