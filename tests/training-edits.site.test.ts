// What editors do to the training, and what people who are halfway must not notice: on the built pages, with the
// outline or the lesson as it would be after the edit.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { Outline, OutlineLesson, OutlineModule } from '../src/domain/training/outline.ts';
import { NOTHING, type Progress } from '../src/domain/training/progress.ts';
import { answered, finished, passed } from '../src/domain/training/record.ts';
import { saying, t } from './built/words.ts';
import { openBrowser, type TestPage } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { answer, form, live, module as built, modules } from './browser/training.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const NOW = new Date('2026-11-23T10:00:00');
const [reachable = '', other = ''] = built.goals;
const [first, second] = built.lessons as [OutlineLesson, OutlineLesson];

const withGoal = (lesson: OutlineLesson, goal: string): OutlineLesson => ({
  ...lesson,
  questions: lesson.questions.map(({ id }) => ({ id, goal })),
});

/** The module before the edit: the questions of its first lesson make one goal, all others another. */
const before: OutlineModule = {
  ...built,
  lessons: built.lessons.map((lesson) => withGoal(lesson, lesson === first ? reachable : other)),
};
const [one, two] = before.lessons as [OutlineLesson, OutlineLesson];
const later = before.lessons.slice(2);

/** The first lesson is done with every answer right; the second has one answer, which is wrong. */
const halfway: Progress = answered(
  finished(
    first.questions.reduce((kept, { id }) => answered(kept, id, { opt: ['a'], ok: true }, NOW), NOTHING),
    first.id,
    NOW,
  ),
  second.questions[0]!.id,
  { opt: ['a'], ok: false },
  NOW,
);

interface Edited {
  lessons?: readonly OutlineLesson[];
  version?: string;
  aliases?: Record<string, string>;
  /** What the edit does to the page of the module. */
  page?: (html: string) => string;
}

/** A visitor with this progress, to whom the site comes as it is after the edit. */
async function visitAfter(edit: Edited, progress = halfway): Promise<TestPage> {
  const visited = await browser.newPage();
  const { page } = visited;
  const { lessons = before.lessons, version = before.version, aliases = {} } = edit;
  const outline: Outline = {
    modules: modules.map((module) => (module.id === built.id ? { ...before, lessons, version } : module)),
    aliases,
  };
  await page.route('**/data/nl/training-outline.json', (route) => route.fulfill({ json: outline }));
  if (edit.page) await editPage(page, built.href, edit.page);
  await open(page, '/contact/');
  await page.evaluate((text) => localStorage.setItem('training:brought', text), JSON.stringify(progress));
  return visited;
}

/** Lets a page of the site come with other HTML. */
async function editPage(page: Page, path: string, edit: (html: string) => string): Promise<void> {
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const edited = edit(html);
    if (edited === html) throw new Error(`The edit changes nothing on ${path}.`);
    await route.fulfill({ response, body: edited });
  });
}

/** What the overview and the page of the module say. */
async function expectShown(
  page: Page,
  {
    done,
    lessons,
    reached,
    next,
  }: { done: string[]; lessons: readonly OutlineLesson[]; reached: string[]; next: OutlineLesson },
): Promise<void> {
  const minutes = lessons.reduce((sum, { id, minutes: own }) => sum + (done.includes(id) ? 0 : own), 0);
  const said = t('training-progress.module.progress', { done: done.length, count: lessons.length, minutes });
  await open(page, '/training/');
  await expect.poll(() => page.locator(`[data-module="${built.id}"] [data-progress]`).innerText()).toBe(said);
  await open(page, built.href);
  await expect.poll(() => page.locator('.page-head [data-progress]').innerText()).toBe(said);
  const ids = (place: string, name: string) =>
    page.locator(place).evaluateAll((all, key) => all.map((row) => row.getAttribute(key)), name);
  await expect.poll(() => ids('[data-lesson][data-done]', 'data-lesson')).toEqual(done);
  await expect.poll(() => ids('[data-goal][data-reached]', 'data-goal')).toEqual(reached);
  const link = page.locator('[data-start] a');
  await expect.poll(() => link.innerText()).toBe(t('training-progress.module.goOn', { title: next.title }));
  await expect.poll(() => link.getAttribute('href').then((href) => href?.split('#')[0])).toBe(next.href);
}

const renamed = { ...one, title: 'Vier hoeden', href: '/training/rollen/vier-hoeden/' };
const withQuestions = (lesson: OutlineLesson, questions: OutlineLesson['questions']) => ({
  ...lesson,
  questions,
});
const lastOf = ({ questions }: OutlineLesson) => questions.at(-1)!;

/** Each edit, with what is done and reached after it. `undefined` lessons: as before. */
const EDITS: Record<string, { edit: Edited; done?: string[]; reached?: string[]; next?: OutlineLesson }> = {
  nothing: { edit: {} },
  'a question is added to a lesson that was done': {
    edit: {
      lessons: [withQuestions(one, [...one.questions, { id: 'nieuw', goal: reachable }]), two, ...later],
    },
    reached: [],
  },
  'a question is taken out': {
    edit: { lessons: [withQuestions(one, one.questions.slice(1)), two, ...later] },
  },
  'a question gets another id': {
    edit: {
      lessons: [
        withQuestions(one, [...one.questions.slice(0, -1), { id: 'anders', goal: reachable }]),
        two,
        ...later,
      ],
      aliases: { [lastOf(one).id]: 'anders' },
    },
  },
  'a question moves to another lesson': {
    edit: {
      lessons: [
        withQuestions(one, one.questions.slice(0, -1)),
        withQuestions(two, [...two.questions, lastOf(one)]),
        ...later,
      ],
    },
  },
  'questions change places': {
    edit: { lessons: [withQuestions(one, one.questions.toReversed()), two, ...later] },
  },
  'a lesson gets another title and address': {
    edit: { lessons: [one, { ...two, title: 'De weg', href: '/training/rollen/de-weg/' }, ...later] },
    next: { ...two, title: 'De weg', href: '/training/rollen/de-weg/' },
  },
  'a lesson gets another id': {
    edit: {
      lessons: [{ ...renamed, id: 'vier-hoeden' }, two, ...later],
      aliases: { [one.id]: 'vier-hoeden' },
      page: (html) => html.replaceAll(`data-lesson="${one.id}"`, 'data-lesson="vier-hoeden"'),
    },
    done: ['vier-hoeden'],
  },
  'a lesson is split': {
    edit: {
      lessons: [
        { ...withQuestions(one, one.questions.slice(0, 1)), id: 'deel-een' },
        {
          ...withQuestions(one, one.questions.slice(1)),
          id: 'deel-twee',
          title: 'Deel 2',
          href: '/deel-twee/',
        },
        two,
        ...later,
      ],
      aliases: { [one.id]: 'deel-een' },
      page: (html) =>
        html.replace(
          /<li data-lesson="[^"]*"[^]*?<\/li>/,
          (row) =>
            row.replace(one.id, 'deel-een') +
            row.replace(one.id, 'deel-twee').replace(one.href, '/deel-twee/'),
        ),
    },
    done: ['deel-een'],
    next: { ...one, id: 'deel-twee', title: 'Deel 2', href: '/deel-twee/' },
  },
  'lessons change places': { edit: { lessons: [...later, two, one] }, next: later[0]! },
  'a lesson is taken out': { edit: { lessons: [one, ...later] }, next: later[0]! },
  'a text is corrected': {
    edit: { lessons: [{ ...one, title: 'Vier rollen.' }, { ...two, title: 'Gids of vraagbaak?' }, ...later] },
    next: { ...two, title: 'Gids of vraagbaak?' },
  },
};

describe('the pages say the right progress after this edit:', () => {
  test.each(Object.entries(EDITS))('%s', async (_, { edit, done, reached, next }) => {
    await using visited = await visitAfter(edit);
    const lessons = edit.lessons ?? before.lessons;
    await expectShown(visited.page, {
      done: done ?? [one.id],
      lessons,
      reached: reached ?? [reachable],
      next: next ?? two,
    });
    expect(visited.record.errors).toEqual([]);
  });
});

test('the version of a module is raised: its lessons stay done, and the check can be made again', async () => {
  const lessonsDone = built.lessons.reduce((kept, { id }) => finished(kept, id, NOW), halfway);
  const all = passed(lessonsDone, built.id, { version: built.version, score: 83 }, NOW);
  const place = '[data-check-passed]';
  {
    await using visited = await visitAfter({}, all);
    await open(visited.page, built.href);
    await expect
      .poll(() => visited.page.locator(place).innerText())
      .toMatch(saying('training-progress.module.checkPassed'));
  }
  await using visited = await visitAfter({ version: '2099.1' }, all);
  const { page } = visited;
  await open(page, built.href);
  await expect
    .poll(() => page.locator(place).innerText())
    .toMatch(saying('training-progress.module.checkOlder'));
  await expect.poll(() => page.locator('[data-lesson][data-done]').count()).toBe(built.lessons.length);
  await expect
    .poll(() => page.locator('.page-head [data-progress]').innerText())
    .toBe(t('training-progress.module.allDone'));
  await open(page, '/training/');
  await expect
    .poll(() => page.locator(`[data-module="${built.id}"] [data-progress]`).innerText())
    .toBe(`${t('training-progress.module.allDone')}. ${t('training-progress.module.newVersion')}`);
  expect(visited.record.errors).toEqual([]);
});

const htmlOf = (path: string) => readFileSync(`dist${path}index.html`, 'utf8');
const formIn = (html: string, id: string): string =>
  new RegExp(`<form class="exercise" id="${id}"[^]*?</form>`).exec(html)?.[0] ?? '';
const withAliases = (html: string, aliases: Record<string, string>) =>
  html.replace('data-aliases="{}"', `data-aliases="${JSON.stringify(aliases).replaceAll('"', '&quot;')}"`);

describe('a lesson shows what was answered after this edit:', () => {
  const [moved, stays] = [first.questions[0]!, first.questions[1]!];
  /** Somebody who answered 2 questions of the first lesson, right and wrong. */
  async function visitAnswered(): Promise<TestPage> {
    const visited = await browser.newPage();
    const { page } = visited;
    await open(page, first.href);
    await live(page);
    await answer(page, moved.id, true);
    await answer(page, stays.id, false);
    return visited;
  }
  const result = (page: Page, id: string) => form(page, id).getAttribute('data-result');
  const countText = (page: Page) => page.locator('[data-count]').innerText();

  test('a question is taken out: the others are as they were', async () => {
    await using visited = await visitAnswered();
    const { page, record } = visited;
    await editPage(page, first.href, (html) => html.replace(formIn(html, moved.id), ''));
    await open(page, first.href);
    await expect.poll(() => result(page, stays.id)).toMatch(/wrong|partly/);
    await expect
      .poll(() => countText(page))
      .toBe(t('training-progress.lesson.count', { done: 1, count: first.questions.length - 1 }));
    expect(record.errors).toEqual([]);
  });

  test('a question is added: it is open, and the others are as they were', async () => {
    await using visited = await visitAnswered();
    const { page } = visited;
    await editPage(page, first.href, (html) => {
      const there = formIn(html, moved.id);
      return html.replace(there, there.replaceAll(moved.id, 'nieuw') + there);
    });
    await open(page, first.href);
    await expect.poll(() => result(page, moved.id)).toBe('right');
    await expect.poll(() => result(page, 'nieuw')).toBeNull();
    await expect
      .poll(() => countText(page))
      .toBe(t('training-progress.lesson.count', { done: 2, count: first.questions.length + 1 }));
  });

  test('a question moves to another lesson: it is answered there', async () => {
    await using visited = await visitAnswered();
    const { page } = visited;
    const there = formIn(htmlOf(first.href), moved.id);
    await editPage(page, second.href, (html) => html.replace('<form class="exercise"', `${there}$&`));
    await open(page, second.href);
    await expect.poll(() => result(page, moved.id)).toBe('right');
  });

  test('a question and its lesson get other ids: the answer stands under the new one', async () => {
    await using visited = await visitAnswered();
    const { page } = visited;
    await editPage(page, first.href, (html) => {
      const there = formIn(html, moved.id);
      const edited = html
        .replace(there, there.replaceAll(moved.id, 'anders'))
        .replace(`data-lesson="${first.id}"`, 'data-lesson="vier-hoeden"');
      return withAliases(edited, { [moved.id]: 'anders', [first.id]: 'vier-hoeden' });
    });
    await open(page, first.href);
    await expect.poll(() => result(page, 'anders')).toBe('right');
    await expect.poll(() => result(page, stays.id)).toMatch(/wrong|partly/);
    for (const { id } of first.questions.slice(2)) await answer(page, id, true);
    await expect
      .poll(() => page.locator('[data-lesson-end] h2').innerText())
      .toBe(t('training-progress.lesson.done'));
  });

  test('parts of a question change places and a text is corrected: the marks stand at the same parts', async () => {
    await using visited = await visitAnswered();
    const { page } = visited;
    const marks = () =>
      form(page, moved.id)
        .locator('[data-option]')
        .evaluateAll((all) =>
          all
            .map(
              (part) => `${part.getAttribute('data-option') ?? ''} ${part.getAttribute('data-mark') ?? ''}`,
            )
            .sort(),
        );
    const kept = await marks();
    await editPage(page, first.href, (html) => {
      const there = formIn(html, moved.id);
      const parts = there.match(/<li class="exercise__[^]*?<\/li>/g) ?? [];
      const edited = there.replace(parts.join(''), parts.toReversed().join('')).replace(/<p>/, '<p>Nieuw: ');
      return html.replace(there, edited);
    });
    await open(page, first.href);
    await expect.poll(() => result(page, moved.id)).toBe('right');
    await expect.poll(marks).toEqual(kept);
    await expect.poll(() => form(page, moved.id).innerText()).toContain('Nieuw: ');
  });
});
