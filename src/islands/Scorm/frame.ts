/** The script of the frame: it holds the session with the learning system, so that turning a page does not end it. */
import type { ScormCourse } from '../../domain/scorm/course.ts';
import { standingIn } from '../../domain/scorm/standing.ts';
import { nowCalled } from '../../domain/training/aliases.ts';
import { say } from '../../domain/texts/texts.ts';
import { startContent } from './content.ts';
import { restoreProgress, progressIn } from './kept-progress.ts';
import { showPlace, showStanding, tellAt } from './overview.ts';
import { LENT, type LentStorage, PageStorage } from './page-storage.ts';
import { beginSession, type LmsReach } from './session.ts';

const START = 'start.html';

function startMenu(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-menu]');
  const show = (isOpen: boolean) => {
    document.body.toggleAttribute('data-menu-open', isOpen);
    button?.setAttribute('aria-expanded', String(isOpen));
  };
  button?.addEventListener('click', () => show(button.getAttribute('aria-expanded') !== 'true'));
  document.querySelector('nav')?.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) show(false);
  });
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || button?.getAttribute('aria-expanded') !== 'true') return;
    show(false);
    button.focus();
  });
}

function startFrame(course: ScormCourse, frame: HTMLIFrameElement): void {
  const { texts, lessons, aliases } = course;
  const showReach = (reach: LmsReach) =>
    tellAt(document.querySelector('[data-reach]'), say(texts, `reach.${reach}`));
  const session = beginSession(course, showReach);
  if (session.reach() !== 'kept') showReach(session.reach());

  const local = new PageStorage(() => {
    const progress = progressIn(local);
    session.tell(progress);
    show();
  });
  function show(): void {
    const progress = progressIn(local);
    const standing = standingIn(course, progress);
    showStanding(course, progress, standing, standing.passed || session.hadPassed);
  }
  const lent: LentStorage = { local, session: new PageStorage() };
  Object.assign(window, { [LENT]: lent });
  restoreProgress(local, session.progress);
  show();

  const content = startContent(frame, {
    texts,
    onPage: (href, page) => {
      showPlace(href);
      const lesson = lessons.find((one) => one.href === href);
      if (lesson) session.tellPlace(lesson.id);
      frame.title = lesson?.title ?? page.title;
    },
  });
  const place = nowCalled(session.location, aliases);
  content.open(lessons.find(({ id }) => id === place)?.href ?? START);
  startMenu();
  addEventListener('pagehide', () => session.end());
  // A page from the back/forward cache has a session that ended, perhaps of another learner.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}

const data = document.querySelector('#course')?.textContent;
const frame = document.querySelector('iframe');
if (data && frame) startFrame(JSON.parse(data) as ScormCourse, frame);
