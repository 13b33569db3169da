import { isLessonDone, openPart } from '../../domain/training/resume.ts';
import { answered, finished, noted, talked, touched } from '../../domain/training/record.ts';
import type { Progress } from '../../domain/training/progress.ts';
import { say } from '../../domain/texts/texts.ts';
import { navigationType } from '../../stores/navigation-type.ts';
import { stringsOnPage } from '../../stores/read-json.ts';
import { keepPlace } from '../../stores/training/place.ts';
import { $progress, $trouble, changeInLesson, openProgress } from '../../stores/training/progress.ts';
import { startCard } from './card.ts';
import { startConversation } from './conversation.ts';
import { keepDraft, readQuestionDraft } from './drafts.ts';
import { startLessonEnd } from './lesson-end.ts';
import { startParts } from './parts.ts';
import { startQuestion } from './question.ts';
import { startReflection } from './reflection.ts';

/** Whether the browser restores the scroll position: after a reload or on the way back. */
const isScrolledBack = (): boolean => /^(?:reload|back_forward)$/.test(navigationType() ?? '');

/** Calls back once, at the first act on the page: a visit alone stores nothing. */
function onFirstAct(act: () => void): void {
  const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove', ...(isScrolledBack() ? [] : ['scroll'])];
  const once = () => {
    for (const sign of signs) removeEventListener(sign, once);
    act();
  };
  for (const sign of signs) addEventListener(sign, once, { passive: true });
}

/**
 * Brings a lesson page to life: questions check themselves, conversations play, notes are kept, and all stands as it
 * was after a reload. Without it the page can be read and printed as it is.
 */
export function startLesson(article: HTMLElement, clock: () => Date = () => new Date()): void {
  const lesson = article.dataset['lesson'] ?? '';
  const onward = (article.dataset['next'] ?? lesson).split(' ');
  const texts = stringsOnPage(article, 'texts');
  startParts(article.querySelector('[data-parts]'));
  const stop = openProgress(stringsOnPage(article, 'aliases'));
  const forms = [...article.querySelectorAll<HTMLFormElement>('form[data-question]')];
  const ids = forms.map(({ dataset }) => dataset['question'] ?? '');
  const troubleText = () => {
    const trouble = $trouble.get();
    return trouble && say(texts, `trouble.${trouble}`);
  };
  /** Conversations that did not come to an end yet. One that ended may be done again. */
  const openTalks = new Set<string>();
  const hasParts = article.querySelector('[data-question], [data-conversation]') !== null;
  const isDone = () => isLessonDone($progress.get(), lesson);
  const countAnswered = () => ids.filter((id) => id in $progress.get().answers).length;

  function act(change: Parameters<typeof changeInLesson>[1]): void {
    changeInLesson(lesson, (progress) => {
      const changed = touched(change(progress), lesson, clock());
      const isAllDone = hasParts && openTalks.size === 0 && ids.every((id) => id in changed.answers);
      return isAllDone ? finished(changed, lesson, clock()) : changed;
    });
    keepPlace(placeNow());
  }

  /** In this lesson its first open part, or else the first lesson that is open. */
  function placeNow(): string {
    const progress = $progress.get();
    if (isDone()) return onward.find((id) => !isLessonDone(progress, id)) ?? lesson;
    return [lesson, openPart({ questions: ids, talks: [...openTalks] }, progress)].filter(Boolean).join('#');
  }

  const opened = $progress.get();
  /** What is done in another tab with this lesson shows here too. */
  const follows: ((progress: Progress) => void)[] = [];
  for (const [index, form] of forms.entries()) {
    const id = ids[index] ?? '';
    const follow = startQuestion(form, {
      texts,
      kept: opened.answers[id],
      draft: readQuestionDraft(id),
      onDraft: (chosen) => keepDraft(id, chosen),
      onAnswer: (given) => {
        keepDraft(id, undefined);
        act((progress) => answered(progress, id, given, clock()));
        return troubleText();
      },
    });
    follows.push(({ answers }) => answers[id] && follow?.(answers[id]));
  }
  for (const section of article.querySelectorAll<HTMLElement>('[data-conversation]')) {
    const id = section.dataset['conversation'] ?? '';
    let path = opened.talks[id]?.path ?? [];
    const { isOver, follow } = startConversation(section, {
      path,
      onSay: (said, isOverNow) => {
        path = said;
        if (isOverNow) openTalks.delete(id);
        act((progress) => talked(progress, id, said, clock()));
      },
    });
    if (!isOver) openTalks.add(id);
    follows.push(({ talks }) => {
      const said = talks[id]?.path ?? path;
      if (said.join() === path.join()) return;
      path = said;
      if (follow(said)) openTalks.delete(id);
    });
  }
  for (const section of article.querySelectorAll<HTMLElement>('[data-reflection]')) {
    const id = section.dataset['reflection'] ?? '';
    const follow = startReflection(section, opened.notes[id]?.text ?? '', (text) =>
      act((progress) => noted(progress, id, text, clock())),
    );
    follows.push(({ notes }) => notes[id] && follow?.(notes[id].text));
  }
  for (const card of article.querySelectorAll<HTMLElement>('[data-card]')) startCard(card);

  const showEnd = startLessonEnd(article.querySelector('[data-lesson-end]'), ids.length, texts, () =>
    act((progress) => finished(progress, lesson, clock())),
  );
  const showTrouble = () => {
    const place = article.querySelector('[data-trouble]');
    if (place) place.textContent = troubleText() ?? '';
  };
  $trouble.subscribe(showTrouble);
  $progress.listen((progress) => {
    for (const follow of follows) follow(progress);
  });
  $progress.subscribe((progress) => {
    showEnd(countAnswered(), openTalks.size, isDone());
    for (const row of article.querySelectorAll<HTMLElement>('[data-lesson-row]')) {
      const isRowDone = isLessonDone(progress, row.dataset['lessonRow'] ?? '');
      row.toggleAttribute('data-done', isRowDone);
      row.querySelector('[data-done-mark]')?.toggleAttribute('hidden', !isRowDone);
    }
  });
  onFirstAct(() => act((progress) => progress));
  addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) stop();
  });
}
