import type { NumberingPlan } from '../../domain/intake/phone.ts';
import type { FormChoices } from '../../domain/intake/review.ts';
import type { Texts } from '../../domain/texts/texts.ts';

/** What the island of every form gets from the build. */
export interface FormProps {
  /** The texts of the form: see `formTexts`. */
  texts: Texts;
  /** A sentence per error key. */
  messages: Texts;
  choices: FormChoices;
  /** Whom somebody can reach when the form cannot be sent. */
  contact: { name: string; phone: string; call: string; email: string };
  plan: NumberingPlan;
  /** Weeks that a finished submission stays stored. */
  weeks: number;
  /** Days that a draft stays on the device of somebody who asked for it; 0 when it cannot be asked. */
  draftDays: number;
}
