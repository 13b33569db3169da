import type { Texts } from '../../src/domain/texts/texts.ts';
import type { Env } from '../env.ts';

/** What the edge knows of a module besides its answer key. Nothing here is a secret. */
export interface EdgeModuleFacts {
  title: string;
  summary: string;
  version: string;
  /** Sentences by goal id, in order. */
  goals: Readonly<Record<string, string>>;
  perGoal: number;
  /** Percentage to pass. */
  pass: number;
  /** The same as a sentence, for a badge, and what the percentage is called there. */
  passInWords: string;
  scoreName: string;
  /** Of the lessons together. */
  minutes: number;
  /** Lessons by id. */
  lessons: Readonly<Record<string, { title: string; href: string }>>;
}

/** What the built site tells about the final checks: modules by id, and sentences by key of `check.yaml`. */
export interface CheckFacts {
  modules: Readonly<Record<string, EdgeModuleFacts>>;
  texts: Texts;
}

let facts: Promise<CheckFacts> | undefined;

/** Read once: the assets of a Worker never change during its life. */
export function checkFacts({ ASSETS }: Pick<Env, 'ASSETS'>): Promise<CheckFacts> {
  facts ??= ASSETS.fetch('https://assets.local/data/training-check.json').then((answer) => {
    if (!answer.ok) throw new Error('/data/training-check.json is not in the built site');
    return answer.json<CheckFacts>();
  });
  facts.catch(() => {
    facts = undefined;
  });
  return facts;
}

/** The facts of one module; `undefined` when there is no such module. */
export async function moduleFacts(
  env: Pick<Env, 'ASSETS'>,
  module: string,
): Promise<EdgeModuleFacts | undefined> {
  const { modules } = await checkFacts(env);
  return Object.hasOwn(modules, module) ? modules[module] : undefined;
}
