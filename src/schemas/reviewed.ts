import { z } from 'astro/zod';

/** Fields of everything that can grow old. */
export const reviewed = {
  /** When somebody last checked that this is still right. */
  reviewed: z.date(),
  /** After this day the build warns. */
  reviewBefore: z.date(),
};
