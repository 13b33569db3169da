import { defaultLanguage } from '../../loaders/language.ts';
import { textsIn } from '../../loaders/texts.ts';
import { readTraining } from '../../loaders/training/read.ts';

/** What the edge needs to know of the modules for their final check. The questions and answers are not in it. */
export function GET(): Response {
  const t = textsIn(defaultLanguage());
  const { href, section } = t;
  const modules = readTraining(defaultLanguage()).map((module) => {
    const { id, title, summary, version, goals, goalTexts, check, minutes, lessonList } = module;
    const lessons = lessonList.map((lesson) => [
      lesson.id,
      { title: lesson.title, href: href('lesson', { module: id, lesson: lesson.slug }) },
    ]);
    const facts = {
      title,
      summary,
      version,
      goals: Object.fromEntries(goals.map((goal) => [goal, goalTexts[goal]])),
      ...check,
      passInWords: t('check.badge.pass', { pass: check.pass }),
      scoreName: t('check.badge.score'),
      minutes,
      lessons: Object.fromEntries(lessons) as object,
    };
    return [id, facts] as const;
  });
  return Response.json({
    modules: Object.fromEntries(modules) as object,
    texts: section('check'),
  });
}
