import type { Context } from 'hono';
import type { Bindings } from '../env.ts';
import { act } from '../life/act.ts';
import { PAGE_OF } from '../links.ts';
import { barePage, lifePage } from '../pages/life-page.ts';
import { lifeTexts } from '../pages/life-texts.ts';
import { siteData } from '../pages/site-data.ts';
import { readHistory } from '../queries/history.ts';
import { backTo, type Behind, behindLink, closedPage, fieldsOf } from './behind-link.ts';
import { courseFilling, courseViewOf, type CourseView, isHalfway, type Side } from './course-view.ts';
import { mailSoon } from './mail-soon.ts';

const STEPS = ['halfway-fine', 'halfway-help', 'finish', 'stop'] as const;
type Step = (typeof STEPS)[number];

const sideOf = ({ link }: Behind): Side => (link.mentorId === null ? 'mentee' : 'mentor');

async function viewOf(c: Context<Bindings>, { submission, link }: Behind): Promise<CourseView> {
  return courseViewOf(submission, await readHistory(c.env, submission.id), link.mentorId);
}

/** `/verloop/?t=`: how far a pair is, and what each side can do. Only reads. */
export async function coursePage(c: Context<Bindings>): Promise<Response> {
  const token = c.req.query('t');
  if (token === undefined) return barePage(c.env, PAGE_OF.course);
  const [behind, texts, data] = await Promise.all([
    behindLink(c.env, token, 'course', new Date()),
    lifeTexts(c.env),
    siteData(c.env),
  ]);
  if (typeof behind === 'string') return closedPage(c.env, 'course', behind, texts);
  const view = await viewOf(c, behind);
  const filling = courseFilling(behind.submission, view, sideOf(behind), { texts, data });
  return lifePage(c.env, PAGE_OF.course, { ...filling, token });
}

/** The same answer twice is one answer: the coordinator gets one mail. */
function canStep(step: Step, view: CourseView): boolean {
  if (step === 'finish' || step === 'stop') return true;
  return isHalfway(view) && view !== (step === 'halfway-fine' ? 'fine' : 'help');
}

/** `POST /api/course`: how it goes, ending, or stopping. It leads back to the page, also when it comes twice. */
export async function postCourse(c: Context<Bindings>): Promise<Response> {
  const now = new Date();
  const field = await fieldsOf(c);
  const token = field('t') ?? '';
  const behind = await behindLink(c.env, token, 'course', now);
  if (typeof behind === 'string') return closedPage(c.env, 'course', behind, await lifeTexts(c.env));
  c.set('reference', behind.submission.reference);
  const step = STEPS.find((one) => one === field('step'));
  const view = await viewOf(c, behind);
  const isTheirs = !behind.isUsed && view !== 'not' && view !== 'closed';
  if (step && isTheirs && canStep(step, view)) {
    mailSoon(c, await act(c.env, behind.submission, { event: step, by: sideOf(behind) }, now), now);
  }
  return backTo(c, 'course', token);
}
