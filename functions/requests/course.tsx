import type { Context } from 'hono';
import { Course, type CourseStanding, isHalfway } from '../../src/views/Course.tsx';
import type { Bindings } from '../env.ts';
import { applyEvent } from './apply-event.ts';
import { readTranslate } from '../platform/assets.ts';
import { siteData } from '../platform/site-data.ts';
import { tokenOfPage } from '../links/clean-address.ts';
import { readerOf } from '../platform/language.ts';
import { staticPage } from '../platform/page.tsx';
import { type HistoryLine, readHistory } from '../database/history.ts';
import { dayBefore } from '../database/wanted-mail.ts';
import { backTo, type Behind, behindLink, sentFields } from '../links/behind-link.ts';
import { courseData, courseStanding, type Side } from './course-data.ts';
import { closedPage, linkPage } from '../links/link-page.tsx';
import { sendAfterResponse } from './send-after-response.ts';

const STEPS = ['halfway-fine', 'halfway-help', 'finish', 'stop'] as const;
type Step = (typeof STEPS)[number];

const sideOf = ({ link }: Behind): Side => (link.mentorId === null ? 'mentee' : 'mentor');

/** `/verloop/?t=`: how far a pair is, and what each side can do. Only reads. */
export async function coursePage(c: Context<Bindings>): Promise<Response> {
  const token = tokenOfPage(c);
  if (token === undefined) return staticPage(c.env, c.req.path);
  const behind = await behindLink(c.env, token, 'course', new Date());
  if (typeof behind === 'string') return closedPage(readerOf(c), 'course', behind);
  const { submission, link } = behind;
  const [history, data, t] = await Promise.all([
    readHistory(c.env, submission.id),
    siteData(c.env, c.get('language')),
    readTranslate(c.env, c.get('language')),
  ]);
  const standing = courseStanding(submission, history, link.mentorId);
  const course = courseData(submission, { standing, side: sideOf(behind), token, data, t });
  return linkPage(readerOf(c), 'course', (props) => <Course {...props} data={course} />);
}

/** Whether a side asked for help so lately that the coordinator is on it. */
const askedForHelp = (history: readonly HistoryLine[], side: Side, now: Date): boolean =>
  history.some(({ at, event, by }) => event === 'halfway-help' && by === side && at > dayBefore(now));

/** A call for help stands for a day, so that a side sends the coordinator one mail a day. */
function canStep(step: Step, standing: CourseStanding, isHelped: boolean): boolean {
  if (step === 'finish' || step === 'stop') return true;
  return isHalfway(standing) && !isHelped && standing !== (step === 'halfway-fine' ? 'fine' : 'help');
}

/** `POST /api/course`: how it goes, ending, or stopping. It leads back to the page, also when it comes twice. */
export async function postCourse(c: Context<Bindings>): Promise<Response> {
  const now = new Date();
  const field = await sentFields(c);
  const token = field('t') ?? '';
  const behind = await behindLink(c.env, token, 'course', now);
  if (typeof behind === 'string') return closedPage(readerOf(c), 'course', behind);
  const { submission, link } = behind;
  c.set('reference', submission.reference);
  const step = STEPS.find((one) => one === field('step'));
  const history = await readHistory(c.env, submission.id);
  const standing = courseStanding(submission, history, link.mentorId);
  const isTheirs = !behind.isUsed && standing !== 'not' && standing !== 'closed';
  if (step && isTheirs && canStep(step, standing, askedForHelp(history, sideOf(behind), now))) {
    sendAfterResponse(c, await applyEvent(c.env, submission, { event: step, by: sideOf(behind) }, now), now);
  }
  return backTo(c, 'course', token);
}
