import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { answerPage, postAnswer } from './requests/answer.tsx';
import { getAvailability } from './availability/availability.ts';
import { postCertificate } from './training/certificate-endpoint.ts';
import { checkPageOf, getCheck, postCheck } from './training/check.ts';
import { coursePage, postCourse } from './requests/course.tsx';
import { followPage, postFollow } from './requests/follow.tsx';
import { availabilityPage, postMentorAvailability } from './availability/mentor-availability.tsx';
import { badgeFile, badgeKeyFile, certificateKeysFile } from './training/published-badges.ts';
import { getHealth } from './health/health.ts';
import { receivedPage } from './intake/received.tsx';
import { requestPage } from './intake/request-page.ts';
import { cleanAddress } from './links/clean-address.ts';
import { LINK_PAGES, LINK_PURPOSES, type LinkPurpose } from '../src/domain/links/link-pages.ts';
import { FORMS } from '../src/domain/intake/forms.ts';
import { postSubmission } from './intake/submissions.ts';
import { postSurvey, surveyPage } from './survey/survey.tsx';
import { verifyPage } from './training/verify-page.tsx';
import type { Bindings } from './env.ts';
import { onlyForms } from './platform/guards/content-type.ts';
import { noFlood } from './platform/guards/flood.ts';
import { onlyMethods, personTo } from './platform/guards/method.ts';
import { onlyOwnPages } from './platform/guards/origin.ts';
import { limitSize } from './platform/guards/size.ts';
import { notRestored } from './platform/guards/restored.ts';
import { logged } from './platform/log.ts';
import { wantsPage } from './platform/form-values.ts';
import { staticPage } from './platform/page.tsx';
import { siteFile } from './platform/site-file.ts';
import { fallback } from './platform/fallback.ts';
import { withLanguage } from './platform/language.ts';
import { routesOf } from './platform/portal.ts';

/** In the order of functions/README.md. The forms look at the rest themselves, to give back what somebody typed. */
const onlyPosted = [onlyMethods('POST'), limitSize, onlyForms] as const;
const onlyOurs = [...onlyPosted, onlyOwnPages, noFlood] as const;

type Handler = (c: Context<Bindings>) => Promise<Response>;

/** What each page behind a link shows, and what is done on it. */
const behindLinks: Readonly<Record<LinkPurpose, { page: Handler; post: Handler }>> = {
  answer: { page: answerPage, post: postAnswer },
  follow: { page: followPage, post: postFollow },
  course: { page: coursePage, post: postCourse },
  availability: { page: availabilityPage, post: postMentorAvailability },
};

/** The whole route table. */
export const app = new Hono<Bindings>();

app.use(logged, withLanguage);
for (const form of Object.values(FORMS)) {
  const { endpoint, pages } = form;
  app.all(endpoint, personTo(pages.form), ...onlyPosted, postSubmission(form));
}
app.on(['GET', 'HEAD'], routesOf('request'), requestPage);
app.on(
  'ALL',
  routesOf('requestReceived'),
  onlyMethods('GET', 'HEAD'),
  notRestored,
  cleanAddress,
  receivedPage,
);
app.on('ALL', routesOf('received'), onlyMethods('GET', 'HEAD'), notRestored, cleanAddress, receivedPage);
for (const purpose of LINK_PURPOSES) {
  const { page, post } = behindLinks[purpose];
  app.on('ALL', routesOf(purpose), onlyMethods('GET', 'HEAD'), notRestored, cleanAddress, page);
  app.all(LINK_PAGES[purpose].endpoint, personTo(purpose), ...onlyOurs, notRestored, post);
}
app.all('/api/availability', onlyMethods('GET', 'HEAD'), etag(), getAvailability);
app.all('/api/health', onlyMethods('GET', 'HEAD'), getHealth);
app.on('ALL', routesOf('check'), onlyMethods('GET', 'HEAD'), checkPageOf);
app.get('/api/training/:module/check', personTo('check'), getCheck);
app.all('/api/training/:module/check', ...onlyOurs, postCheck);
app.on('ALL', routesOf('survey'), onlyMethods('GET', 'HEAD'), surveyPage);
app.all('/api/survey', personTo('survey'), ...onlyOurs, postSurvey);
app.all('/api/certificate', personTo('training'), ...onlyOurs, postCertificate);
app.on('ALL', routesOf('certificate'), onlyMethods('GET', 'HEAD'), verifyPage);
app.on('ALL', routesOf('certificateKeys'), onlyMethods('GET', 'HEAD'), certificateKeysFile);
app.all('/badges/keys/:file', onlyMethods('GET', 'HEAD'), badgeKeyFile);
app.all('/badges/:file', onlyMethods('GET', 'HEAD'), badgeFile);
app.notFound((c) => {
  if (c.req.path.startsWith('/api/'))
    return wantsPage(c) ? staticPage(c.env, c.req.path) : c.json({ error: 'not-found' }, 404);
  c.set('isSiteFile', true);
  return siteFile(c.env, c.req.raw);
});
app.onError((error, c) => fallback(error, c));
