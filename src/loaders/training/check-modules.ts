import type { CheckModule } from '../../domain/training/check/module.ts';
import { readSite } from '../site.ts';
import { type Language, textsIn } from '../texts.ts';
import { readTraining } from './read.ts';

/** What the final check needs to know of each module. Its questions and answers are not in it. */
export function checkModules(language: Language): CheckModule[] {
  const t = textsIn(language);
  const modules = readTraining(language);
  return modules.map(({ id, title, summary, version, goals, goalTexts, check, minutes, ...module }) => {
    const { lessonList, number } = module;
    const following = modules.find((other) => other.for === module.for && other.number === number + 1);
    return {
      id,
      title,
      summary,
      version,
      goals: Object.fromEntries(goals.map((goal) => [goal, goalTexts[goal] ?? ''])),
      ...check,
      passInWords: t('check.badge.pass', { pass: check.pass }),
      scoreName: t('check.badge.score'),
      certificateDays: readSite().certificateDays,
      minutes,
      lessons: Object.fromEntries(
        lessonList.map((lesson) => [
          lesson.id,
          { title: lesson.title, href: t.href('lesson', { module: id, lesson: lesson.slug }) },
        ]),
      ),
      next: following?.lessonList[0]?.id ?? '',
      following: following && { title: following.title, href: t.href('module', { module: following.id }) },
    };
  });
}
