import type { Answers } from './answers.ts';
import type { PathStep } from './mentor.ts';
import type { ReasonFacts } from './part.ts';
import type { Rules } from './rules.ts';

/** How far a career holds the step that the mentee wants: made, only its end, or not at all. */
type Walked = 'whole' | 'half' | 'no';

export interface WantedStep {
  key: string;
  facts: ReasonFacts;
  walked: (path: readonly PathStep[]) => Walked;
}

type Test = (step: PathStep) => boolean;

/** Whole when something that is `to` comes after something that is `from`. */
function inOrder(from: Test, to: Test) {
  return (path: readonly PathStep[]): Walked => {
    const start = path.findIndex(from);
    if (start >= 0 && path.some((step, index) => index > start && to(step))) return 'whole';
    return path.some(to) ? 'half' : 'no';
  };
}

/** The step that a mentee wants to make; `undefined` when the mentee does not know or did not say. */
export function wantedStep(answers: Answers, rules: Rules): WantedStep | undefined {
  const { profession, setting, stepTo, settingTo } = answers;
  const isMine: Test = (step) => step.profession === profession;
  switch (answers.direction) {
    case undefined:
      return undefined;
    case 'deeper': {
      if (!profession) return undefined;
      const walked = (path: readonly PathStep[]): Walked => {
        const now = path.at(-1);
        if (now && isMine(now)) return 'whole';
        return path.some(isMine) ? 'half' : 'no';
      };
      return { key: 'step-deeper', facts: { profession: [profession] }, walked };
    }
    case 'step': {
      if (!stepTo) return undefined;
      const to: Test = (step) => step.profession === stepTo;
      if (!profession)
        return { key: 'step-profession', facts: { to: [stepTo] }, walked: inOrder((step) => !to(step), to) };
      const facts = { profession: [profession], to: [stepTo] };
      return { key: 'step-same-start', facts, walked: inOrder(isMine, to) };
    }
    case 'setting': {
      if (!settingTo) return undefined;
      const to: Test = (step) => step.setting === settingTo;
      const from: Test = setting ? (step) => step.setting === setting : (step) => !to(step);
      return { key: 'step-setting', facts: { to: [settingTo] }, walked: inOrder(from, to) };
    }
    case 'lead': {
      const leads: Test = (step) => rules.leading.includes(step.profession);
      if (!profession) return { key: 'step-lead', facts: {}, walked: inOrder((step) => !leads(step), leads) };
      const facts = { profession: [profession] };
      return { key: 'step-lead-same-start', facts, walked: inOrder(isMine, leads) };
    }
  }
}
