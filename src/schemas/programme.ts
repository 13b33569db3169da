import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { CONTENT } from './content-root.ts';

const id = z.string().regex(/^[a-z0-9-]+$/);

const organisationSchema = z.strictObject({
  id,
  name: z.string().min(2).max(80),
  /** Where people of this organisation work. */
  places: z.array(z.string().min(2).max(60)).min(1),
});

/** Whose mentors can be asked by whom: `content/programmes/<id>.yaml`. */
export const programmeSchema = z
  .strictObject({
    name: z.string().min(2).max(80),
    /** A made-up programme; page and data say so. */
    example: z.boolean().default(false),
    organisations: z.array(organisationSchema).min(1),
    /** Who helps mentees and mentors, as people read it. The mail address is the setting `COORDINATOR_MAIL_<ID>`. */
    coordinator: z.string().min(2).max(80).optional(),
    /** Who helps as long as there is no coordinator. */
    helpedBy: z.string().min(2).max(80).optional(),
    /** The name of a rhythm in `rhythms.yaml`. */
    rhythm: z.string(),
    /** Whether somebody may ask a mentor of another organisation of this programme. */
    acrossOrganisations: z.boolean(),
    /** A programme that is not open takes no requests; what runs goes on. */
    open: z.boolean(),
  })
  .refine(({ coordinator, helpedBy }) => (coordinator ?? helpedBy) !== undefined, {
    path: ['coordinator'],
    params: { expected: 'programme.nobody' },
  });
export type Programme = z.infer<typeof programmeSchema>;

/** The programmes as they stand in their files, by id, in alphabetical order. */
export function programmeFiles(root = process.cwd()): [id: string, data: unknown][] {
  return globSync(`${CONTENT}/programmes/*.yaml`, { cwd: root })
    .sort()
    .map((file) => [basename(file, '.yaml'), parse(readFileSync(`${root}/${file}`, 'utf8'))]);
}

/** The ids of the rhythms that a programme can name. */
export function rhythmIds(root = process.cwd()): string[] {
  const file = `${root}/${CONTENT}/rhythms.yaml`;
  return existsSync(file) ? Object.keys(parse(readFileSync(file, 'utf8')) as object) : [];
}

/** A field that takes only organisations of a programme. They are read again each time: while developing they may change. */
export const organisationId = z.string().superRefine((came, context) => {
  const ids = programmeFiles().flatMap(([, data]) => {
    const programme = programmeSchema.safeParse(data);
    return programme.success ? programme.data.organisations.map((one) => one.id) : [];
  });
  if (ids.includes(came)) return;
  context.addIssue({ code: 'custom', params: { expected: 'programme.organisation', ids } });
});
