import type { Reach } from '../domain/intake/request-in-words.ts';
import type { ProgrammeWords } from '../domain/programmes/programme.ts';
import type { Side } from '../domain/requests/pair-question.ts';
import type { Translate } from '../domain/texts/texts.ts';
import { LearningMark, type LearningMarkData } from './LearningMark.tsx';
import { EndLink } from './EndLink.tsx';
import { Helped } from './Helped.tsx';
import { type FaceOf, LinkPage, type LinkPageProps } from './LinkPage.tsx';
import { TwoPeople } from './illustrations/TwoPeople.tsx';
import { NextMentor } from './NextMentor.tsx';
import { OwnQuestion } from './OwnQuestion.tsx';
import type { Roads } from './PairRoads.tsx';
import { PairQuestionForm, type OpenPairQuestion } from './PairQuestions.tsx';
import { Planning, type PlanningData } from './Planning.tsx';
import { PostForm } from './PostForm.tsx';
import { ReachCard } from './ReachCard.tsx';
import { type Station, Stations } from './Stations.tsx';

/** How far a pair is, for one side. `parted`: the request went on without this mentor. `not`: no pair, or not with this mentor. */
export type CourseStanding = 'begun' | 'halfway' | 'fine' | 'help' | 'closing' | 'closed' | 'parted' | 'not';

export interface CourseData {
  token: string;
  reference: string;
  standing: CourseStanding;
  side: Side;
  /** Whether they have one talk, so that there is no halfway and no last one. */
  isOneTalk: boolean;
  facts: { mentor: string; name: string; due: string };
  programme: ProgrammeWords;
  /** The way of this pair; empty when there is none. */
  stations: readonly Station[];
  /** For the mentee: the mentor, and whose mentee that mentor is. */
  face?: FaceOf | undefined;
  ownMentor?: FaceOf | undefined;
  /** What the mentee asked. */
  question?: string | undefined;
  roads?: Roads | undefined;
  /** Once there is no pair, for the mentee: where to choose how to go on. */
  followHref?: string | undefined;
  /** Of a pair that is going or came to its end: what the page says of the mark for the learning question. */
  mark?: Pick<LearningMarkData, 'keepUntil' | 'state'> | undefined;
  /** At the end of one talk, for the mentee: whether it helped, or that this was counted. */
  helped?: 'asked' | 'counted' | undefined;
  /** What this side said or did about the first talk, so that nobody is told to plan what was. `day`: of a talk in the past. */
  begun?: { said: 'talked' | 'past' | 'dated' | 'stuck'; day?: string } | undefined;
  /** When they talk, while the pair lasts. */
  planning?: PlanningData | undefined;
  /** Whether the pair that is over was stopped: nothing was finished. */
  isStopped?: boolean | undefined;
  /** Whether a talk was cancelled lately, and nothing came in its place. */
  isCancelled?: boolean | undefined;
  /** Only the mentor sees how to reach the mentee, and only while the pair lasts. */
  reach?: Reach | undefined;
  /** What this side is asked now, which then stands first. */
  asked?: OpenPairQuestion | undefined;
  /** What this side answered last; the other never sees it. */
  said?: SaidWords | undefined;
}

/** An answer of a side of a pair, in words: what it was, and what to do now. */
interface SaidWords {
  text: string;
  next: string;
  /** Where to change it, as long as that can be. */
  changeHref?: string | undefined;
}

/** Whether the halfway question can be answered, also again. */
export const isHalfway = (standing: CourseStanding): boolean =>
  standing === 'halfway' || standing === 'fine' || standing === 'help';

export const isGoing = (standing: CourseStanding): boolean =>
  isHalfway(standing) || standing === 'begun' || standing === 'closing';

/** Whether what a pair is asked besides is still asked: at the closing only that is. */
export const isAsking = (standing: CourseStanding): boolean => isGoing(standing) && standing !== 'closing';

/** Whether the talks of a pair are over, or about to be. */
export const isAtEnd = (standing: CourseStanding): boolean => standing === 'closing' || standing === 'closed';

interface PartProps {
  t: Translate;
  token: string;
}

interface OfTwo {
  /** The name of the other of the two. */
  other: string;
}

/** Where both sides of a pair say how it goes, and end it. */
export function Course({ t, contact, data }: LinkPageProps & { data: CourseData }) {
  const { token, standing, side, facts, reach, asked } = data;
  const other = side === 'mentor' ? facts.name : facts.mentor;
  const text = (part: string) => t(`link-pages.course.${momentOf(data)}.${part}`, facts);
  const lead = begunLead(data, t) ?? text(side);
  const question = (part: string) => t(`link-pages.course.${asked?.question ?? ''}.${part}`, facts);
  const call = reach && <ReachCard t={t} name={facts.name} reach={reach} />;
  const planned = data.planning && <Planning t={t} token={token} planning={data.planning} />;
  // Who comes to pick a moment finds them first, and so does who must mend a proposal.
  const isPlanning = hasProblems(data) || (!asked && data.planning?.offered?.isOwn === false);
  return (
    <LinkPage
      t={t}
      contact={contact}
      title={asked ? question('title') : text('title')}
      focusTitle={asked?.missing === undefined && !hasProblems(data)}
      face={data.face}
      picture={standing === 'closed' && !data.isStopped && <TwoPeople of="finished" />}
      head={
        <>
          {data.isCancelled && data.planning && (
            <p class="notice" role="status">
              {t('planning.cancelled', { other: data.planning.other })}
            </p>
          )}
          <p class="lead">{asked ? question(side) : lead}</p>
          {!asked && <Then t={t} data={data} />}
        </>
      }
      roads={data.roads}
      programme={isGoing(standing) ? data.programme : undefined}
      reference={data.reference}
      end={<End {...{ t, token, side, other }} standing={standing} />}
    >
      {isPlanning && planned}
      {!asked && call}
      {!asked && <Stations t={t} stations={data.stations} />}
      {asked && <PairQuestionForm t={t} token={token} asked={asked} />}
      {asked && (
        <section aria-labelledby="standing-title" class="stack">
          <h2 id="standing-title">{text('title')}</h2>
          <p>{lead}</p>
          <Then t={t} data={data} />
          <Stations t={t} stations={data.stations} />
        </section>
      )}
      {data.said && <Said t={t} said={data.said} />}
      {!isPlanning && planned}
      {data.followHref && (
        <p class="form-flow__buttons">
          <a
            class="button"
            data-kind={standing === 'parted' ? undefined : 'secondary'}
            href={data.followHref}
          >
            {t(`link-pages.course.${standing === 'parted' ? 'partedHow' : 'toFollow'}`)}
          </a>
        </p>
      )}
      {asked && call}
      {standing === 'halfway' && <Halfway t={t} token={token} other={other} />}
      {standing === 'fine' && <HelpToo t={t} token={token} other={other} />}
      {data.helped && <Helped t={t} token={token} helped={data.helped} />}
      {standing === 'closing' && (
        <PostForm
          t={t}
          purpose="course"
          token={token}
          class="link-page__answer"
          label={t('link-pages.course.finishTitle')}
        >
          <StepButton step="finish" label={t('link-pages.course.finish')} hint="finish-hint" isFirst />
          <p id="finish-hint">{t('link-pages.course.finishHint')}</p>
        </PostForm>
      )}
      {data.mark && (
        <LearningMark
          t={t}
          {...{ side, token, reference: data.reference }}
          {...data.mark}
          isAtEnd={isAtEnd(standing)}
        />
      )}
      {isGoing(standing) && <Tools t={t} isOneTalk={data.isOneTalk} />}
      {standing === 'closed' && !data.isStopped && data.face && (
        <NextMentor t={t} mentor={data.face} ownMentor={data.ownMentor} />
      )}
      {data.question !== undefined && (
        <OwnQuestion t={t} name={side === 'mentor' ? facts.name : undefined} question={data.question} />
      )}
    </LinkPage>
  );
}

/** Whether something in the form to plan is not right, so that it gets the focus. */
const hasProblems = ({ planning }: CourseData): boolean => (planning?.form.problems.length ?? 0) > 0;

/** What a pair that begins is told once it did something about its first talk: nobody has to call any more. */
function begunLead({ standing, planning, begun, side, facts }: CourseData, t: Translate): string | undefined {
  if (standing !== 'begun') return undefined;
  const { other = '', planned, offered } = planning ?? {};
  if (offered) return t(`planning.${offered.isOwn ? 'own' : 'offered'}.lead`, { other });
  if (planned) return t('planning.planned.lead', { other, moment: planned.text });
  return begun && t(`link-pages.course.begunSo.${begun.said}.${side}`, { ...facts, day: begun.day ?? '' });
}

/** Under which name the sentences of this moment stand. */
const momentOf = ({ standing, isOneTalk, isStopped = false }: CourseData): string =>
  isStopped
    ? 'stopped'
    : isOneTalk && (standing === 'begun' || standing === 'closing')
      ? `${standing}One`
      : standing;

const Then = ({ t, data }: { t: Translate; data: CourseData }) => (
  <p>{t(`link-pages.course.${momentOf(data)}.then`, data.facts)}</p>
);

function Said({ t, said: { text, next, changeHref } }: { t: Translate; said: SaidWords }) {
  return (
    <section class="link-page__card" aria-labelledby="said-title">
      <h2 id="said-title">{t('link-pages.course.said.title')}</h2>
      <p class="lead">{text}</p>
      <p>{next}</p>
      {changeHref && (
        <p>
          <a href={changeHref}>{t('link-pages.course.said.change')}</a>
        </p>
      )}
      <p class="soft small">{t(`link-pages.course.said.${changeHref ? 'private' : 'privateFinal'}`)}</p>
    </section>
  );
}

function Halfway({ t, token, other }: PartProps & OfTwo) {
  return (
    <PostForm
      t={t}
      purpose="course"
      token={token}
      class="link-page__answers"
      label={t('link-pages.course.halfway.title')}
    >
      <div class="link-page__answer">
        <StepButton step="halfway-fine" label={t('link-pages.course.fineButton')} hint="fine-hint" isFirst />
        <p id="fine-hint">{t('link-pages.course.fineHint')}</p>
      </div>
      <div class="link-page__answer">
        <StepButton step="halfway-help" label={t('link-pages.course.helpButton')} hint="ask-help-hint" />
        <p id="ask-help-hint">{t('link-pages.course.helpHint', { other })}</p>
      </div>
    </PostForm>
  );
}

function HelpToo({ t, token, other }: PartProps & OfTwo) {
  return (
    <PostForm
      t={t}
      purpose="course"
      token={token}
      class="link-page__answer"
      label={t('link-pages.course.helpMore')}
    >
      <StepButton step="halfway-help" label={t('link-pages.course.helpButton')} hint="ask-help-hint" />
      <p id="ask-help-hint">
        {t('link-pages.course.helpMore')} {t('link-pages.course.helpHint', { other })}
      </p>
    </PostForm>
  );
}

const FIRST_TOOL = [['firstTalkTool', 'toolFirst']] as const;
const LATER_TOOLS = [
  ['halfwayTool', 'toolHalfway'],
  ['closingTool', 'toolClosing'],
] as const;

function Tools({ t, isOneTalk }: { t: Translate; isOneTalk: boolean }) {
  const tools = isOneTalk ? FIRST_TOOL : [...FIRST_TOOL, ...LATER_TOOLS];
  return (
    <section aria-labelledby="tools-title">
      <h2 id="tools-title">{t('link-pages.course.toolsTitle')}</h2>
      <ul class="link-page__tools">
        {tools.map(([name, label]) => (
          <li key={name}>
            <a href={t(`addresses.${name}`)}>{t(`link-pages.course.${label}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

type EndProps = PartProps & OfTwo & Pick<CourseData, 'side' | 'standing'>;

/** What ends the talks, this pair or the link. */
function End(props: EndProps) {
  const { t, token, standing } = props;
  const link = <EndLink t={t} purpose="course" token={token} />;
  if (!isGoing(standing)) return link;
  return (
    <section aria-labelledby="end-title">
      <h2 id="end-title">{t('link-pages.course.endTitle')}</h2>
      <EndPair {...props} />
      {link}
    </section>
  );
}

function EndPair({ t, token, side, other, standing }: EndProps) {
  return (
    <>
      {standing !== 'closing' && (
        <details class="fold">
          <summary>{t('link-pages.course.finishTitle')}</summary>
          <PostForm t={t} purpose="course" token={token} class="link-page__sure">
            <p>{t('link-pages.course.finishHint')}</p>
            <p>
              <StepButton step="finish" label={t('link-pages.course.finish')} />
            </p>
          </PostForm>
        </details>
      )}
      <details class="fold">
        <summary>{t(`link-pages.course.part.${side}.title`)}</summary>
        <PostForm t={t} purpose="course" token={token} class="link-page__sure">
          <p>{t(`link-pages.course.part.${side}.text`)}</p>
          <p>
            <StepButton step="part" label={t(`link-pages.course.part.${side}.open`)} />
          </p>
        </PostForm>
      </details>
      <details class="fold">
        <summary>{t('link-pages.course.stopTitle')}</summary>
        <PostForm t={t} purpose="course" token={token} class="link-page__sure">
          <p>
            {t('link-pages.course.stopText', { other })} {t('link-pages.course.stopAdvice')}
          </p>
          <p>
            <StepButton step="stop" label={t('link-pages.course.stop')} />
          </p>
        </PostForm>
      </details>
    </>
  );
}

interface StepButtonProps {
  step: string;
  label: string;
  hint?: string;
  isFirst?: boolean;
}

function StepButton({ step, label, hint, isFirst = false }: StepButtonProps) {
  return (
    <button
      class="button"
      data-kind={isFirst ? undefined : 'secondary'}
      name="step"
      type="submit"
      value={step}
      aria-describedby={hint}
    >
      {label}
    </button>
  );
}
