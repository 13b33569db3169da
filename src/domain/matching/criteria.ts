import type { Answers } from './answers.ts';
import type { Availability } from './availability.ts';
import type { MentorFacts, PathStep } from './mentor.ts';
import { PART_IDS, type PartId, type Rules } from './rules.ts';

/** A mentor with what is known about room today. */
export interface Candidate {
  mentor: MentorFacts;
  availability: Availability;
}

/** What a reason is about: ids per name, in order. Words come from the vocabulary, at the moment of showing. */
export type ReasonFacts = Readonly<Record<string, readonly string[]>>;

/** One part of a criterion, as this mentee asks it. Score and reasons both come from here, so they cannot differ. */
export interface ScoredPart {
  part: PartId;
  /** Whole points, more than 0. */
  maximum: number;
  /** Names the sentences in `content/matching.yaml`. */
  key: string;
  /** Whole points from 0 to `maximum`. */
  points: (candidate: Candidate) => number;
  facts: (candidate: Candidate) => ReasonFacts;
}

/** What the answers of one mentee ask of every mentor. */
export interface MatchQuery {
  /** The parts that recognition comes from. */
  recognition: readonly ScoredPart[];
  /** Whether it can work in practice, and room, which always counts. */
  rest: readonly ScoredPart[];
  /** Both, in the order of the criteria. */
  all: readonly ScoredPart[];
  maximum: number;
}

/** A skipped question is not in the query, so it counts neither for nor against a mentor. */
export function queryOf(answers: Answers, rules: Rules): MatchQuery {
  const all = PART_IDS.flatMap((part) => {
    const maximum = rules.points[part];
    const scoring = scoringOf[part](answers, rules);
    return scoring && maximum > 0 ? [{ part, maximum, ...scoring }] : [];
  });
  return {
    recognition: all.filter(({ part }) => rules.recognition.includes(part)),
    rest: all.filter(({ part }) => !rules.recognition.includes(part)),
    all,
    maximum: all.reduce((sum, { maximum }) => sum + maximum, 0),
  };
}

/** `undefined` when the mentee skipped what this part needs. */
type Scoring = Omit<ScoredPart, 'part' | 'maximum'> | undefined;

const scoringOf: Record<PartId, (answers: Answers, rules: Rules) => Scoring> = {
  topics,
  been,
  step,
  work,
  role,
  language: (answers, rules) =>
    oneInCommon('language', rules, answers.languages, 'languages', (mentor) => mentor.languages),
  format: (answers, rules) =>
    oneInCommon('format', rules, answers.formats, 'formats', (mentor) => mentor.formats),
  region: (answers, rules) =>
    oneInCommon('region', rules, wantedRegions(answers, rules), 'regions', (mentor) => mentor.regions),
  dayPart: (answers, rules) =>
    oneInCommon('dayPart', rules, answers.dayParts, 'dayParts', (mentor) => mentor.dayParts),
  room,
};

/** Learning questions against what the mentor wants to mentor on. The most important one counts more. */
function topics(answers: Answers, rules: Rules): Scoring {
  const wanted = [...new Set(answers.topics)];
  if (wanted.length === 0) return undefined;
  const weightOf = (topic: string) => (topic === answers.mostImportant ? rules.mostImportantCounts : 1);
  const whole = wanted.reduce((sum, topic) => sum + weightOf(topic), 0);
  return {
    key: 'topics',
    points({ mentor }) {
      let weight = 0;
      for (const topic of wanted) if (mentor.topics.includes(topic)) weight += weightOf(topic);
      return Math.floor((rules.points.topics * weight) / whole);
    },
    facts: ({ mentor }) => ({
      topics: wanted.filter((topic) => mentor.topics.includes(topic)),
      missing: wanted.filter((topic) => !mentor.topics.includes(topic)),
    }),
  };
}

/** The path: the mentor has been where the mentee is. Less for the same profession in another setting. */
function been({ profession, setting }: Answers, rules: Rules): Scoring {
  if (!profession) return undefined;
  return {
    key: setting ? 'been' : 'been-anywhere',
    points({ mentor }) {
      let best = 0;
      for (const stage of mentor.path) {
        if (stage.profession !== profession) continue;
        if (!setting || stage.setting === setting) return rules.points.been;
        best = rules.partly.been;
      }
      return best;
    },
    facts: () => ({ profession: [profession], ...(setting && { setting: [setting] }) }),
  };
}

/** The path: the mentor has made the step that the mentee wants. Less for somebody who only knows where it ends. */
function step(answers: Answers, rules: Rules): Scoring {
  const { profession, setting, direction, stepTo, settingTo } = answers;
  const isMine: StageTest = (stage) => stage.profession === profession;
  const from = profession ? isMine : undefined;
  const facts: ReasonFacts = profession ? { profession: [profession] } : {};
  const scoring = (key: string, given: ReasonFacts, end: StageTest, made: PathTest): Scoring => ({
    key,
    points({ mentor: { path } }) {
      if (made(path)) return rules.points.step;
      return path.some(end) ? rules.partly.step : 0;
    },
    facts: () => given,
  });
  switch (direction) {
    case undefined:
      return undefined;
    case 'deeper':
      if (!profession) return undefined;
      return scoring('step-deeper', facts, isMine, (path) => path.at(-1)?.profession === profession);
    case 'step': {
      if (!stepTo) return undefined;
      const to: StageTest = (stage) => stage.profession === stepTo;
      const key = profession ? 'step-same-start' : 'step-profession';
      return scoring(key, { ...facts, to: [stepTo] }, to, inOrder(to, from));
    }
    case 'setting': {
      if (!settingTo) return undefined;
      const to: StageTest = (stage) => stage.setting === settingTo;
      const mySetting = setting ? (stage: PathStep) => stage.setting === setting : undefined;
      return scoring('step-setting', { to: [settingTo] }, to, inOrder(to, mySetting));
    }
    case 'lead': {
      const leads: StageTest = (stage) => rules.leading.includes(stage.profession);
      const key = profession ? 'step-lead-same-start' : 'step-lead';
      return scoring(key, facts, leads, inOrder(leads, from));
    }
  }
}

type StageTest = (stage: PathStep) => boolean;
type PathTest = (path: readonly PathStep[]) => boolean;

/** Whether work that is `to` comes after work that is `from`; without `from`, after any other work. */
function inOrder(to: StageTest, from: StageTest = (stage) => !to(stage)): PathTest {
  return (path) => {
    const start = path.findIndex(from);
    return start >= 0 && path.some((stage, index) => index > start && to(stage));
  };
}

/** The content of the work: the mentor knows the mentee's setting, now or before. */
function work({ setting }: Answers, { points }: Rules): Scoring {
  if (!setting) return undefined;
  return {
    key: 'work',
    points: ({ mentor }) => (mentor.path.some((stage) => stage.setting === setting) ? points.work : 0),
    facts: () => ({ setting: [setting] }),
  };
}

/** The role wanted; less when it is the mentor's second, third or fourth. */
function role({ role: wanted }: Answers, { byPlace }: Rules): Scoring {
  if (!wanted) return undefined;
  return {
    key: 'role',
    points: ({ mentor }) => byPlace[mentor.roles.indexOf(wanted)] ?? 0,
    facts: () => ({ role: [wanted] }),
  };
}

/** Practical: whether mentor and mentee can really meet. One id in common is enough. */
function oneInCommon(
  part: PartId,
  { points }: Rules,
  wanted: readonly string[] | undefined,
  fact: string,
  has: (mentor: MentorFacts) => readonly string[],
): Scoring {
  if (!wanted || wanted.length === 0) return undefined;
  const maximum = points[part];
  return {
    key: part,
    points: ({ mentor }) => (shareOne(wanted, has(mentor)) ? maximum : 0),
    facts({ mentor }) {
      const shared = wanted.filter((id) => has(mentor).includes(id));
      return { [fact]: shared.length > 0 ? shared : wanted };
    },
  };
}

/** A region only counts for somebody who may want to meet in person. */
export function wantedRegions({ region, formats = [] }: Answers, { onSite }: Rules): string[] {
  return region && (formats.length === 0 || formats.includes(onSite)) ? [region] : [];
}

/** Whether two lists have an id in common; two empty lists have not. */
export function shareOne(wanted: readonly string[], has: readonly string[]): boolean {
  for (const id of wanted) if (has.includes(id)) return true;
  return false;
}

/** Room: the share of places that are free, so that not everybody gets the same mentor first. */
function room(_: Answers, { points }: Rules): Scoring {
  return {
    key: 'room',
    points({ availability: { open, places, capacity } }) {
      if (!open || capacity === 0) return 0;
      return Math.floor((points.room * Math.min(places, capacity)) / capacity);
    },
    facts: () => ({}),
  };
}
