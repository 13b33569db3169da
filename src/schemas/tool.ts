import { z } from 'astro/zod';

/** A tool to print, one A4. */
export const toolSchema = z.strictObject({
  title: z.string().min(3).max(70),
  summary: z.string().min(10).max(180),
  order: z.int(),
  /** How long filling it in takes. */
  minutes: z.int().positive(),
  /** Who fills it in. */
  who: z
    .array(z.enum(['mentor', 'mentee', 'coordinator', 'leidinggevende', 'directie', 'ondernemingsraad']))
    .min(1),
  /** The folder of the tool that this one shows filled in. The list of tools links to it there. */
  exampleOf: z.string().optional(),
  searchWords: z.array(z.string()).default([]),
});
