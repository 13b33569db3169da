import type { ComponentChildren } from 'preact';
import type { FormDefinition } from '../../domain/intake/form.ts';
import type { FormChoices } from '../../domain/intake/review.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import type { Texts, Translate } from '../../domain/texts/texts.ts';
import type { FormMessage } from './ErrorSummary.tsx';

/** What a form needs to be rendered, wherever that is. */
export interface FormData {
  form: FormDefinition;
  /** The texts of the form: see `formTexts`. */
  texts: Texts;
  t: Translate;
  choices: FormChoices;
  /** What is filled in now. */
  values: FormValues;
  /** What the fields hold from the start. In the browser that is nothing: there the fields hold the values themselves. */
  begin: FormValues;
  /** What is wrong, in the order of the form. */
  messages: readonly FormMessage[];
  /** Wishes handed over by the matchtest, as `kind:id`. */
  matchWishes: readonly string[];
  /** Whether other mentors were kept before this one was asked. */
  keptToo?: boolean;
  /** Who was kept too, and cannot be in this request. */
  apart?: readonly string[];
  /** The mentors that were chosen on another page, to put in order, and whether the lists to choose from show too. */
  chosenMentors?: { cards: ComponentChildren; isListed: boolean } | undefined;
  /** Lists of choices that stay open, also with nothing chosen in them. */
  unfolded?: ReadonlySet<string>;
}

/** A sentence by control, where something is wrong. */
export type FieldErrors = Readonly<Record<string, string>>;

export const errorsOf = (messages: readonly FormMessage[]): FieldErrors =>
  Object.fromEntries(messages.map(({ field = '', text }) => [field, text]));
