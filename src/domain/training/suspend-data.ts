import { fromBase64, toBase64Url } from '../encoding/base64url.ts';
import { type Aliases, nowCalled, withAliases } from './aliases.ts';
import { fnv1a } from '../encoding/fnv1a.ts';
import { checkedBody, flagsOf, readFlags, withChecksum } from './packed.ts';
import { type KeptAnswer, NOTHING, type Progress, readProgress } from './progress.ts';

/** The limit of SCORM 1.2, in characters. Some systems cut off what is longer. */
export const MOST_CHARACTERS = 4096;

export interface PackedModule {
  /** Part of the packed text, to tell which version of the texts the learner had. */
  version: string;
  ids: readonly string[];
  /** Old id → new id, to read what an older package stored. */
  aliases: Aliases;
}

/** Version of the format; other versions are not read. */
const FORM = 's1';

/** Four characters for an id: the same in every version of a module, whatever was added or moved. */
export const shortName = (id: string): string => (fnv1a(id) % 36 ** 4).toString(36).padStart(4, '0');

/**
 * The id behind each short name, also of renamed ids.
 * @throws when two ids share a short name, which the command that makes packages notices first.
 */
export function idsByShortName({ ids, aliases }: PackedModule): Map<string, string> {
  const old = Object.keys(aliases).filter((id) => !id.includes(':') && ids.includes(nowCalled(id, aliases)));
  const found = new Map<string, string>();
  for (const id of [...ids, ...old]) {
    const name = shortName(id);
    const other = found.get(name) ?? id;
    if (nowCalled(other, aliases) !== nowCalled(id, aliases))
      throw new Error(`The ids "${other}" and "${id}" have one short name. Change the newest.`);
    found.set(name, id);
  }
  return found;
}

/** Ids stay as they are. The learner's words are encoded as letters and digits, which no system changes. */
function packWord(word: string): string {
  if (/^[a-z0-9:-]+$/.test(word)) return word;
  return `*${toBase64Url(new TextEncoder().encode(word))}`;
}

function unpackWord(packed: string): string {
  if (!packed.startsWith('*')) return packed;
  return new TextDecoder().decode(fromBase64(packed.slice(1)));
}

const packList = (words: readonly string[]): string => words.map(packWord).join(',');
const unpackList = (packed = ''): string[] => (packed === '' ? [] : packed.split(',').map(unpackWord));

/** When it does not fit, the next entry of `LESS` is tried: what matters least goes first. */
interface Detail {
  words: boolean;
  talks: boolean;
  choices: boolean;
  answers: boolean;
}
const ALL: Detail = { words: true, talks: true, choices: true, answers: true };
const LESS: readonly Detail[] = [
  ALL,
  { ...ALL, words: false },
  { ...ALL, words: false, talks: false },
  { ...ALL, words: false, talks: false, choices: false },
  { words: false, talks: false, choices: false, answers: false },
];

function choicesOf({ opt }: KeptAnswer, { words, choices }: Detail): readonly string[] {
  if (!choices) return [];
  return words ? opt : opt.filter((one) => !packWord(one).startsWith('*'));
}

function momentsOf({ lessons, answers, talks }: Progress): number[] {
  return [
    ...Object.values(lessons).flatMap(({ opened, done, last }) => [opened, done, last]),
    ...Object.values(answers).flatMap(({ first, last, right }) => [first, last, right]),
    ...Object.values(talks).map(({ last }) => last),
  ].filter((moment) => moment !== null);
}

function packWith(progress: Progress, { version }: PackedModule, detail: Detail): string {
  const { lessons, answers, talks } = progress;
  const base = Math.min(...momentsOf(progress));
  const at = (moment: number | null) => (moment === null ? '' : (moment - base).toString(36));
  const record = (kind: string, id: string, ...fields: (string | number)[]) =>
    `${kind}${shortName(id)}.${fields.join('.')}`;
  const records = [
    ...Object.entries(lessons).map(([id, { opened, done, last }]) =>
      record('l', id, at(opened), at(done), at(last)),
    ),
    ...Object.entries(detail.answers ? answers : {}).map(([id, answer]) => {
      const { tries, first, last, right } = answer;
      const chosen = packList(choicesOf(answer, detail));
      return record('a', id, flagsOf(answer), tries.toString(36), at(first), at(last), at(right), chosen);
    }),
    ...Object.entries(detail.talks ? talks : {}).map(([id, { path, last }]) =>
      record('t', id, at(last), packList(path)),
    ),
  ];
  return withChecksum([FORM, version, base.toString(36), ...records].join('~'));
}

/** Without notes, which are for nobody but the learner. */
function ownPart({ lessons, answers, talks }: Progress, { ids }: PackedModule): Progress {
  const own = <Kept>(part: Readonly<Record<string, Kept>>) =>
    Object.fromEntries(Object.entries(part).filter(([id]) => ids.includes(id)));
  return { ...NOTHING, lessons: own(lessons), answers: own(answers), talks: own(talks) };
}

/**
 * Progress as a plain text for a learning system, never longer than `MOST_CHARACTERS`. When it does not fit, typed
 * words are dropped first, then conversations, chosen options and at last the answers. Notes are never in it.
 */
export function packProgress(progress: Progress, module: PackedModule): string {
  const own = ownPart(progress, module);
  if (momentsOf(own).length === 0) return '';
  const texts = LESS.map((detail) => () => packWith(own, module, detail));
  for (const make of texts) {
    const text = make();
    if (text.length <= MOST_CHARACTERS) return text;
  }
  return '';
}

type Parts = Record<'lessons' | 'answers' | 'talks', Record<string, unknown>>;

function readRecord(record: string, id: string, base: number, parts: Parts): void {
  const [, ...fields] = record.split('.');
  const at = (field = '') => (field === '' ? null : base + parseInt(field, 36));
  const [one, two, three, four, five, six] = fields;
  if (record.startsWith('l')) parts.lessons[id] = { opened: at(one), done: at(two), last: at(three) };
  if (record.startsWith('t')) parts.talks[id] = { last: at(one), path: unpackList(two) };
  if (!record.startsWith('a')) return;
  parts.answers[id] = {
    ...readFlags(Number(one)),
    tries: parseInt(two ?? '', 36),
    first: at(three),
    last: at(four),
    right: at(five),
    opt: unpackList(six),
  };
}

/** Skips parts that no longer exist, and renames old ids. A damaged text, or one in another format, gives empty progress. */
export function unpackProgress(text: string, module: PackedModule): Progress {
  const [form, , base = '', ...records] = checkedBody(text)?.split('~') ?? [];
  if (form !== FORM) return NOTHING;
  const ids = idsByShortName(module);
  const parts: Parts = { lessons: {}, answers: {}, talks: {} };
  try {
    for (const record of records) {
      const id = ids.get(record.slice(1, 5));
      if (id !== undefined) readRecord(record, id, parseInt(base, 36), parts);
    }
  } catch {
    return NOTHING;
  }
  return withAliases(readProgress({ ...NOTHING, ...parts }).progress ?? NOTHING, module.aliases);
}
