import * as v from 'valibot';
import { readJson } from '../read-json.ts';
import { readSession, writeSession } from '../session.ts';
import { drawKey } from './tab.ts';

const schema = v.object({ draw: v.string(), answers: v.record(v.string(), v.array(v.string())) });

/** The signed draw that somebody works on in this tab, and the answers so far: as in `ChosenOptions`. */
type KeptDraw = v.InferOutput<typeof schema>;

export const readKeptDraw = (module: string): KeptDraw | undefined =>
  readJson(schema, readSession(drawKey(module)));

export const keepDraw = (module: string, kept: KeptDraw | undefined): void =>
  writeSession(drawKey(module), kept && JSON.stringify(kept));
