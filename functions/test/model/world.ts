import { env } from 'cloudflare:workers';
import type { Env } from '../../env.ts';
import { MailFailure } from '../../mail/mail-failure.ts';
import type { Message, MailSession, Transport } from '../../mail/message.ts';
import { emptyStore } from './erased-store.ts';

const edge: Env = env;

/** How the next writes fail: before the batch, or after it when the response is lost. */
export type Crash = 'none' | 'before' | 'after';
/** What the mail server does with the next mails. `down`: it is away. `lost`: it took the mail, but the response did not arrive. */
export type MailFault = 'none' | 'down' | '451' | '550' | 'lost';

export const MENTORS = ['amina', 'bo', 'chris'] as const;

/** The portal with a real database, a time that can be set, and a mail server that can fail. */
export class World {
  now = new Date('2026-11-23T09:00:00Z');
  crash: Crash = 'none';
  mail: MailFault = 'none';
  /** Ids of the mails that the server took, once for each time. */
  readonly delivered: string[] = [];
  /** Of these the ids whose answer did not arrive. */
  readonly lost: string[] = [];
  /** What somebody was told is stored, by id. */
  readonly acknowledged = new Map<string, { reference: string; form: string; hasMail: boolean }>();
  /** Ids of the submissions that were erased. */
  readonly gone = new Set<string>();
  /** When each mentor was erased last, by id, ISO text in UTC. A mentor may have been entered again since. */
  readonly goneMentors = new Map<string, string>();
  /** Which mentor allowed that the marks of a pair count, by submission. */
  readonly allowedMarks = new Map<string, string>();
  /** Since when the pair lasts that said whether the talk helped, by submission. */
  readonly saidHelped = new Map<string, string>();
  /** How many rows were erased. */
  erasures = 0;
  /** Puts the last backup back, and says whether somebody was erased since. */
  putBack?: () => Promise<boolean>;
  /** States that a submission was in, and what a pair was asked or said. */
  readonly reached = new Set<string>();
  /** Steps after which something did not hold. */
  readonly broken: string[] = [];
  /** What was stored when the promises were last looked at; empty when time passed since. */
  seen = '';
  readonly env: Env;

  constructor(database: D1Database) {
    this.env = { ...edge, DB: this.failing(database), ERASED: emptyStore() };
  }

  /** The database of the test, in which a batch can fail before or after it is done. */
  private failing(database: D1Database): D1Database {
    return new Proxy(database, {
      get: (db, name: keyof D1Database) => {
        if (name !== 'batch') return Reflect.get(db, name, db).bind(db) as unknown;
        return async (statements: D1PreparedStatement[]) => {
          const crash = statements.length > 2 ? this.crash : 'none';
          if (crash !== 'none') this.crash = 'none';
          if (crash === 'before') throw new Error('D1_ERROR: the test took the database away');
          const results = await db.batch(statements);
          if (crash === 'after') throw new Error('D1_ERROR: the test lost the answer');
          return results;
        };
      },
    });
  }

  readonly transport: Transport = {
    send: async (message: Message, { beforeHandOver }: MailSession) => {
      const fault = this.mail;
      if (fault === 'down') throw new MailFailure('refused', 'server');
      if (fault === '451') throw new MailFailure('451', 'later');
      if (fault === '550') throw new MailFailure('550', 'never');
      await beforeHandOver();
      this.delivered.push(message.id);
      if (fault !== 'lost') return;
      this.lost.push(message.id);
      throw new MailFailure('unanswered', 'unanswered');
    },
  };

  /** No two acts share a millisecond, because the time tells one round from the next. */
  moment(): void {
    this.now = new Date(this.now.getTime() + 1);
  }

  pass(hours: number): void {
    this.now = new Date(this.now.getTime() + hours * 60 * 60 * 1000);
    this.seen = '';
  }
}
