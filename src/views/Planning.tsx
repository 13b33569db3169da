import type { SentMoment } from '../domain/requests/moments.ts';
import { timeInWords } from '../domain/calendar/time-in-words.ts';
import type { Translate } from '../domain/texts/texts.ts';
import { Choices } from './form/Choices.tsx';
import { ErrorSummary, type FormMessage } from './form/ErrorSummary.tsx';
import { ChoiceField, Field } from './form/Field.tsx';
import { SelectBox } from './form/SelectBox.tsx';
import { PostForm } from './PostForm.tsx';

/** The form with which one side proposes moments to the other. */
interface MomentsForm {
  /** The first and the last day that can be chosen. */
  days: { from: string; until: string };
  /** Half hours: `19:30`. */
  times: readonly string[];
  /** How they can talk, by id. */
  formats: Readonly<Record<string, string>>;
  /** When the mentor can, in words. */
  can: string | undefined;
  /** What was filled in. */
  rows: readonly SentMoment[];
  format: string;
  problems: readonly FormMessage[];
}

/** What a pair plans, as one of the two sees it. */
export interface PlanningData {
  /** The first name of the other. */
  other: string;
  /** The talk that stands. */
  planned: { text: string; format: string; calendarHref: string } | undefined;
  /** What one side proposed, and the other can pick. */
  offered:
    { isOwn: boolean; moments: readonly { value: string; text: string }[]; format: string } | undefined;
  form: MomentsForm;
}

interface Props {
  t: Translate;
  token: string;
  planning: PlanningData;
}

const textsOf =
  ({ t, planning: { other } }: Props) =>
  (key: string, facts: Record<string, string> = {}) =>
    t(`planning.${key}`, { other, ...facts });

/** When a pair talks: what stands, what was proposed, and a form to propose something. */
export function Planning(props: Props) {
  const { planned, offered } = props.planning;
  const text = textsOf(props);
  const isOffered = offered !== undefined && !offered.isOwn;
  return (
    <>
      {planned && <Planned {...props} planned={planned} />}
      {offered &&
        (isOffered ? <Offered {...props} offered={offered} /> : <Own {...props} offered={offered} />)}
      {!planned && !offered && (
        <section class="stack" aria-labelledby="planning-title">
          <h2 id="planning-title">{text('title')}</h2>
          <p>{text('intro')}</p>
          <Propose {...props} summary={text('form.open')} />
        </section>
      )}
    </>
  );
}

function Planned({ planned, ...props }: Props & { planned: NonNullable<PlanningData['planned']> }) {
  const { t, token, planning } = props;
  const text = textsOf(props);
  return (
    <section class="link-page__card" aria-labelledby="planned-title">
      <h2 id="planned-title">{text('planned.title')}</h2>
      <p class="planning__when">{planned.text}</p>
      <p>{text('planned.text', { format: planned.format })}</p>
      <p>
        <a class="button" href={planned.calendarHref}>
          {text('planned.calendar')}
        </a>
      </p>
      <div>
        {!planning.offered && (
          <Propose {...props} summary={text('planned.move')} before={text('planned.moveText')} />
        )}
        <details class="fold">
          <summary>{text('planned.cancel')}</summary>
          <PostForm t={t} purpose="course" token={token} class="link-page__sure">
            <p>{text('planned.cancelText')}</p>
            <p>
              <button class="button" data-kind="secondary" name="step" type="submit" value="cancel-moment">
                {text('planned.cancelButton')}
              </button>
            </p>
          </PostForm>
        </details>
      </div>
    </section>
  );
}

interface OfferedProps extends Props {
  offered: NonNullable<PlanningData['offered']>;
}

function Offered({ offered, ...props }: OfferedProps) {
  const { t, token } = props;
  const text = textsOf(props);
  return (
    <section class="stack" aria-labelledby="offered-title">
      <h2 id="offered-title">{text('offered.title')}</h2>
      <p>{text('offered.text', { format: offered.format })}</p>
      <PostForm t={t} purpose="course" token={token} class="planning__offered" labelledBy="offered-title">
        <input name="step" type="hidden" value="pick-moment" />
        {offered.moments.map((moment) => (
          <button class="button" key={moment.value} name="moment" type="submit" value={moment.value}>
            {text('offered.fits', { moment: moment.text })}
          </button>
        ))}
      </PostForm>
      <Propose {...props} summary={text('offered.none')} before={text('offered.noneText')} />
    </section>
  );
}

function Own({ offered, ...props }: OfferedProps) {
  const text = textsOf(props);
  return (
    <section class="stack" aria-labelledby="own-title">
      <h2 id="own-title">{text('own.title')}</h2>
      <ul class="planning__own">
        {offered.moments.map(({ value, text: words }) => (
          <li key={value}>{words}</li>
        ))}
      </ul>
      <p>{text('own.format', { format: offered.format })}</p>
      <p>{text('own.text')}</p>
      <Propose {...props} summary={text('own.other')} />
    </section>
  );
}

/** The form folds out, and stands open while something in it is not right. */
function Propose({ summary, before, ...props }: Props & { summary: string; before?: string }) {
  const { t, token, planning } = props;
  const { problems, can, formats, format, rows } = planning.form;
  const text = textsOf(props);
  const about = problems.find(({ field }) => field === 'format')?.text;
  return (
    <details class="fold" open={problems.length > 0}>
      <summary>{summary}</summary>
      <PostForm t={t} purpose="course" token={token} class="link-page__questions" label={summary} noValidate>
        <input name="step" type="hidden" value="propose-moments" />
        <ErrorSummary title={t('form.summaryTitle')} messages={problems} />
        {before && <p>{before}</p>}
        {can && <p>{can}</p>}
        {rows.map((row, place) => (
          <MomentFields {...props} key={place} row={row} number={place + 1} />
        ))}
        <ChoiceField
          name="format"
          label={text('form.format')}
          hint={text('form.formatHint')}
          error={about}
          errorWord={t('form.error')}
        >
          <Choices name="format" type="radio" options={formats} chosen={[format]} />
        </ChoiceField>
        <p>
          <button class="button" type="submit">
            {text('form.send')}
          </button>
        </p>
      </PostForm>
    </details>
  );
}

function MomentFields({ row, number, ...props }: Props & { row: SentMoment; number: number }) {
  const { t, planning } = props;
  const { days, times, problems } = planning.form;
  const text = textsOf(props);
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.text;
  const [day, time] = [`day-${number}`, `time-${number}`];
  const frame = (name: string) => ({ name, error: errorOf(name), errorWord: t('form.error') });
  return (
    <fieldset class="planning__moment">
      <legend class="field__label">
        {text(number === 1 ? 'form.moment' : 'form.optional', { number: number.toString() })}
      </legend>
      <Field
        {...frame(day)}
        label={text('form.day')}
        control={(control) => (
          <input {...control} type="date" min={days.from} max={days.until} defaultValue={row.day} />
        )}
      />
      <Field
        {...frame(time)}
        label={text('form.time')}
        control={(control) => (
          <SelectBox
            control={control}
            empty={text('form.chooseTime')}
            options={times.map((one) => [one, timeInWords(one, t)] as const)}
            chosen={row.time}
            autocomplete="off"
          />
        )}
      />
    </fieldset>
  );
}
