import type { ComponentChildren } from 'preact';
import type { Translate } from '../domain/texts/texts.ts';
import { LinkPage, type LinkPageProps } from './LinkPage.tsx';
import { PostForm } from './PostForm.tsx';

/** The field that was filled in wrong, with what was typed: that stays. */
export interface WrongRoom {
  field: 'places' | 'pause';
  typed: string;
}

export interface MentorAvailabilityData {
  token: string;
  /** Confirmed today, so nothing is asked. */
  isFresh: boolean;
  /** Days in words. */
  confirmedOn: string;
  pausedUntil: string | null;
  /** What happens when the mentor does nothing. */
  then: string;
  /** The capacity, and how many of those places are free. */
  capacity: number;
  free: number;
  /** Days (`2026-11-29`) that the field for a pause accepts, and its default. */
  pause: { usual: string; min: string; max: string };
  wrong?: WrongRoom | undefined;
}

const textsOf =
  (t: Translate): Translate =>
  (key, facts) =>
    t(`availability.mentor.${key}`, facts);

/** Where a mentor says whether there is room. */
export function MentorAvailability({ t, contact, data }: LinkPageProps & { data: MentorAvailabilityData }) {
  const { token, isFresh, pausedUntil, wrong } = data;
  const m = textsOf(t);
  const title = t('link-pages.availability.title');
  return (
    <LinkPage
      t={t}
      contact={contact}
      title={wrong ? m('notYet') : isFresh ? m('done') : title}
      focusTitle={wrong === undefined}
      head={
        <>
          <p class="lead">{m('confirmed', { day: data.confirmedOn })}</p>
          <p>{data.then}</p>
        </>
      }
    >
      <Room t={m} data={data} />
      {!isFresh && (
        <PostForm t={t} purpose="availability" token={token} class="link-page__answer" label={title}>
          <button class="button" name="step" type="submit" value="confirm" aria-describedby="confirm-hint">
            {m('yes')}
          </button>
          <p id="confirm-hint">{m('yesHint')}</p>
        </PostForm>
      )}
      {pausedUntil !== null && (
        <PostForm t={t} purpose="availability" token={token} class="link-page__answer" label={m('resume')}>
          <button
            class="button"
            data-kind="secondary"
            name="step"
            type="submit"
            value="resume"
            aria-describedby="resume-hint"
          >
            {m('resume')}
          </button>
          <p id="resume-hint">{m('resumeHint')}</p>
        </PostForm>
      )}
      <FieldForm t={t} token={token} field="places" wrong={wrong}>
        {(attributes, typed) => (
          <input
            {...attributes}
            name="places"
            type="text"
            inputmode="numeric"
            value={typed ?? data.capacity.toString()}
          />
        )}
      </FieldForm>
      {pausedUntil === null && (
        <FieldForm t={t} token={token} field="pause" wrong={wrong}>
          {(attributes, typed) => (
            <input
              {...attributes}
              name="until"
              type="date"
              min={data.pause.min}
              max={data.pause.max}
              value={typed ?? data.pause.usual}
            />
          )}
        </FieldForm>
      )}
    </LinkPage>
  );
}

function Room({ t, data: { capacity, free, pausedUntil } }: { t: Translate; data: MentorAvailabilityData }) {
  const count = (key: string, number: number) => t(number === 0 ? `${key}.none` : key, { count: number });
  return (
    <section class="link-page__card" aria-labelledby="room-title">
      <h2 id="room-title">{t('roomTitle')}</h2>
      <p class="lead">{count('capacity', capacity)}</p>
      {capacity > 0 && <p>{count('free', free)}</p>}
      <p>{pausedUntil === null ? t('notPaused') : t('paused', { day: pausedUntil })}</p>
    </section>
  );
}

interface FieldFormProps {
  t: Translate;
  token: string;
  field: WrongRoom['field'];
  wrong: WrongRoom | undefined;
  children: (attributes: object, typed: string | undefined) => ComponentChildren;
}

/** One field with its own button, because a mentor changes one thing at a time. */
function FieldForm({ t: site, token, field, wrong, children }: FieldFormProps) {
  const t = textsOf(site);
  const isWrong = wrong?.field === field;
  return (
    <PostForm
      t={site}
      purpose="availability"
      token={token}
      class="form-flow__step"
      labelledBy={`${field}-title`}
      noValidate
    >
      <h2 id={`${field}-title`}>{t(`${field}Title`)}</h2>
      <div class="field">
        <label class="field__label" for={field}>
          {t(`${field}Label`)}
        </label>
        <p class="field__hint" id={`${field}-hint`}>
          {t(`${field}Hint`)}
        </p>
        {isWrong && (
          <p class="field__error" id={`${field}-error`}>
            <span class="visually-hidden">{t('error')}</span> {t(`${field}Wrong`)}
          </p>
        )}
        {children(
          {
            id: field,
            class: 'input',
            autocomplete: 'off',
            'aria-describedby': isWrong ? `${field}-hint ${field}-error` : `${field}-hint`,
            'aria-invalid': isWrong || undefined,
            autofocus: isWrong,
          },
          isWrong ? wrong.typed : undefined,
        )}
      </div>
      <p>
        <button class="button" data-kind="secondary" name="step" type="submit" value={field}>
          {t(`${field}Button`)}
        </button>
      </p>
    </PostForm>
  );
}
