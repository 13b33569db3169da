import {
  array,
  entriesFromList,
  type InferOutput,
  number,
  object,
  optional,
  parse,
  picklist,
  pipe,
  string,
  transform,
  union,
} from 'valibot';
import { QUESTIONS } from '../../src/domain/requests/pair-question.ts';
import { LINK_PURPOSES } from '../../src/domain/links/link-pages.ts';

/** Which link a mail holds: see `LinkPlace`. */
const linkSchema = union([
  object({ row: string(), round: string() }),
  // Rows of before they were objects: `row`, a space, and the rest is `round`.
  pipe(
    string(),
    transform((text) => {
      const [row = '', ...round] = text.split(' ');
      return { row, round: round.join(' ') };
    }),
  ),
]);

/** A talk for the calendar of who gets the mail. It stands here whole, because its row may be erased by then. */
const invitationSchema = object({
  method: picklist(['REQUEST', 'CANCEL']),
  uid: string(),
  sequence: number(),
  startsAt: string(),
  format: string(),
});

/** What a mail is filled with; nothing that leads to a person. Of each kind of link, the one that the mail may hold. */
const factsSchema = object({
  reference: optional(string()),
  /** Which of the coordinators it goes to, when there are more: the place in the setting with their addresses, from 0. */
  coordinator: optional(number()),
  /** The programme it is about: its coordinator gets it, and its words stand in it. */
  programme: optional(string()),
  /** How much a programme had counted when its coordinator heard of it, and what that says in words. */
  counted: optional(number()),
  figures: optional(string()),
  mentor: optional(string()),
  /** A moment, ISO text in UTC. */
  due: optional(string()),
  /** What a pair is asked by it. */
  question: optional(object({ name: picklist(QUESTIONS), round: number() })),
  invitation: optional(invitationSchema),
  /** What one side of a pair proposes to the other. */
  proposal: optional(object({ moments: array(string()), format: string() })),
  ...entriesFromList(LINK_PURPOSES, optional(linkSchema)),
});
export type MailFacts = InferOutput<typeof factsSchema>;

/** Reads the facts of a row of the outbox. Throws when they are not ours. */
export const readFacts = (facts: string): MailFacts => parse(factsSchema, JSON.parse(facts));
