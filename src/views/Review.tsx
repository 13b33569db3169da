import { type ComponentChildren, Fragment, type Ref } from 'preact';
import { namesOf } from '../domain/intake/field.ts';
import type { FormDefinition } from '../domain/intake/form.ts';
import type { ReviewLine, ReviewPart } from '../domain/intake/review.ts';
import type { FormValues } from '../domain/intake/values.ts';
import { endpointIn } from '../domain/texts/addresses.ts';
import type { Translate } from '../domain/texts/texts.ts';
import { HIDDEN_NAMES } from './form/HiddenFields.tsx';

export interface ReviewData {
  form: FormDefinition;
  /** The texts of the form: see `formTexts`. */
  t: Translate;
  lines: readonly ReviewLine[];
  /** Sentences about what is worth a look before sending. */
  warnings: readonly string[];
}

/** What the browser does when somebody presses a button; without it each change is a way back to the edge. */
interface Played {
  heading: Ref<HTMLHeadingElement>;
  list: Ref<HTMLDListElement>;
  onChange: (field: string) => void;
  onRemove: (removed: Removed) => void;
  /** The way to have back what was taken out of a line, at its place. */
  takeBack?: { place: number; part: ComponentChildren } | undefined;
}

/** A value that is taken out, and its line. */
export interface Removed {
  field: string;
  value: string;
  text: string;
  place: number;
}

/** "Check what you send": every line that will be sent, and nothing else. */
export function Review({ data, played }: { data: ReviewData; played?: Played }) {
  const { form, t, lines, warnings } = data;
  const count = form.steps.length + 1;
  const back = played?.takeBack;
  return (
    <section class="form-flow__step" aria-labelledby="step-check">
      {played && count > 2 && <p class="question-progress">{t('stepOf', { number: count, count })}</p>}
      <h1 id="step-check" tabIndex={-1} ref={played?.heading ?? null}>
        {t('check.title')}
      </h1>
      <p>{t('check.lead')}</p>
      <dl class="summary-list" tabIndex={played && -1} ref={played?.list ?? null}>
        {lines.map((line, place) => (
          <Line
            key={line.field}
            {...{ form, t, line, place, played }}
            // The line may be gone with its last value.
            takeBack={place === Math.min(back?.place ?? -1, lines.length - 1) && back?.part}
          />
        ))}
      </dl>
      {warnings.map((warning) => (
        <p class="notice" data-kind="warning" key={warning}>
          {warning}
        </p>
      ))}
      <p>{t('check.who')}</p>
    </section>
  );
}

interface LineProps extends Pick<ReviewData, 'form' | 't'> {
  line: ReviewLine;
  place: number;
  played: Played | undefined;
  takeBack: ComponentChildren;
}

function Line({ form, t, line, place, played, takeBack }: LineProps) {
  const { field, label, parts } = line;
  const change = <ChangeButton endpoint={form.endpoint} {...{ t, field, label, played }} />;
  const together = parts.map(({ text }) => text).join('\n') || t('check.empty');
  // Values stand apart only where each has a button of its own.
  const isApart = played && parts.some(({ remove }) => remove !== undefined);
  const shown: readonly ReviewPart[] = isApart ? parts : [{ text: together }];
  const isOne = shown.length === 1;
  return (
    <div>
      <dt>{label}</dt>
      {shown.map(({ text, remove }) => (
        <Fragment key={remove ?? text}>
          <dd dir="auto">{text}</dd>
          <dd>
            {isOne && change}
            {played && remove !== undefined && (
              <button
                class="button"
                data-kind="quiet"
                type="button"
                onClick={() => played.onRemove({ field, value: remove, text, place })}
              >
                {t('check.remove')} <bdi class="visually-hidden">{text}</bdi>
              </button>
            )}
          </dd>
        </Fragment>
      ))}
      {!isOne && <dd>{change}</dd>}
      {takeBack && <dd class="summary-list__back">{takeBack}</dd>}
    </div>
  );
}

interface ChangeProps {
  endpoint: string;
  t: Translate;
  field: string;
  label: string;
  played: Played | undefined;
}

function ChangeButton({ endpoint, t, field, label, played }: ChangeProps) {
  const act = played
    ? ({ type: 'button', onClick: () => played.onChange(field) } as const)
    : ({
        type: 'submit',
        name: 'step',
        value: 'change',
        formAction: `${endpointIn(endpoint, t)}#${field}`,
      } as const);
  return (
    <button class="button" data-kind="quiet" {...act}>
      {t('check.change')} <span class="visually-hidden">{label}</span>
    </button>
  );
}

interface ReviewPageProps {
  data: ReviewData;
  /** Everything that was filled in, which goes with it to the next step. */
  values: FormValues;
  weeks: number;
}

/** The page that shows what will be sent, for a visitor without a script. */
export function ReviewPage({ data, values, weeks }: ReviewPageProps) {
  const { form, t } = data;
  // What is no field of the form is not ours to repeat.
  const names = [...form.fields.flatMap(namesOf), ...HIDDEN_NAMES];
  const carried = names.flatMap((name) => (values[name] ? [[name, values[name]] as const] : []));
  return (
    <div class="wrapper" data-width="text">
      <form class="form-flow" action={endpointIn(form.endpoint, t)} method="post">
        <Review data={data} />
        {carried.flatMap(([name, all]) =>
          all.map((value) => <input type="hidden" name={name} value={value} key={name + value} />),
        )}
        <p>
          {t('check.keep', { count: weeks })} <a href={t('addresses.privacy')}>{t('check.keepLink')}</a>
        </p>
        <p class="form-flow__buttons">
          <button class="button" type="submit" name="step" value="send">
            {t('send')}
          </button>
        </p>
        <p class="soft">{t('check.sentBefore')}</p>
      </form>
    </div>
  );
}
