import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'astro/zod';
import { CLOTHES, HAIR, TONES } from '../domain/portrait/portrait.ts';
import { CONTENT } from './content-root.ts';
import { organisationId } from './programme.ts';
import { reviewed } from './reviewed.ts';
import { termOf } from './vocabulary.ts';

/** Modules that make a mentor, by their folder, which is their id. */
const modules = globSync(`${CONTENT}/training/*/module.yaml`)
  .filter((file) => /^for: mentors$/m.test(readFileSync(file, 'utf8')))
  .map((file) => basename(dirname(file)));
const moduleId = z
  .string()
  .refine((id) => modules.includes(id), { params: { folder: `${CONTENT}/training/`, ids: modules } });

const year = z.int().min(1960).max(2100);

const stepSchema = z.strictObject({
  profession: termOf('professions'),
  setting: termOf('settings'),
  from: year,
  /** Left out for the work of today. */
  to: year.optional(),
});

const availabilitySchema = z
  .strictObject({
    /** How many mentees this mentor wants to help at the same time. */
    capacity: z.int().min(0).max(10),
    /** Free places among them. */
    places: z.int().min(0).max(10),
    open: z.boolean(),
    /** When the mentor last said that this is right. */
    confirmed: z.date().optional(),
    /** Example mentors only: days before the build, so that an example never grows stale. */
    confirmedDaysAgo: z.int().min(0).max(400).optional(),
  })
  .refine((it) => it.places <= it.capacity, { path: ['places'], params: { expected: 'places' } })
  .refine((it) => (it.confirmed === undefined) !== (it.confirmedDaysAgo === undefined), {
    path: ['confirmed'],
    params: { expected: 'confirmed' },
  });

/** How somebody wants to be drawn; what is left out is made from the id. */
const portraitSchema = z.strictObject({
  initials: z.boolean().optional(),
  hair: z.enum(HAIR).optional(),
  hairColour: z.enum(TONES).optional(),
  glasses: z.boolean().optional(),
  beard: z.boolean().optional(),
  clothes: z.enum(CLOTHES).optional(),
  colour: z.enum(TONES).optional(),
  /** The day on which this mentor agreed that the photo in `<id>.jpg`, beside this file, is shown. */
  photo: z.strictObject({ agreed: z.date() }).optional(),
});

export const mentorSchema = z.strictObject({
  name: z.string().min(2).max(80),
  /** An invented person; page and data say so. */
  example: z.boolean().default(false),
  profession: termOf('professions'),
  setting: termOf('settings'),
  /** An organisation of a programme. */
  organisation: organisationId,
  town: z.string().min(2).max(60),
  /** Career in steps, oldest first. */
  path: z.array(stepSchema).min(1).max(8),
  /** Most wanted first. */
  topics: z.array(termOf('topics')).min(1).max(5),
  /** Most preferred first. */
  roles: z.array(termOf('roles')).min(1).max(4),
  languages: z.array(termOf('languages')).min(1),
  regions: z.array(termOf('regions')).min(1),
  formats: z.array(termOf('formats')).min(1),
  dayParts: z.array(termOf('day-parts')).min(1),
  availability: availabilitySchema,
  /** When the mentor training was finished. */
  trained: z.date(),
  /** Modules of which this mentor showed a certificate; `npm run certificate` prints the line. */
  trainings: z.array(z.strictObject({ module: moduleId, date: z.date() })).default([]),
  /** Id of this mentor's own mentor, or `buiten` for somebody outside this list. */
  ownMentor: z.string(),
  portrait: portraitSchema.optional(),
  /** Agrees that a search engine gets name and work as data about a person; never of an example. */
  inSearchEngines: z.boolean().default(false),
  ...reviewed,
  /** The language of the own words, when it is not the first of `languages` in `site.yaml`. */
  language: z.string().optional(),
  /** One sentence for the card. */
  sentence: z.string().min(10).max(110),
});
