export interface PlacementQuestion {
  id: string;
  lesson: { id: string; title: string; href: string };
}

interface PlacementLesson {
  id: string;
  title: string;
  href: string;
  questions: readonly string[];
}

const COUNT = 3;

/** Three questions for who is experienced: the last one of each lesson, and one more of each when lessons are fewer. */
export function placementOf(lessons: readonly PlacementLesson[]): PlacementQuestion[] {
  const rounds = Math.max(0, ...lessons.map(({ questions }) => questions.length));
  return Array.from({ length: rounds }, (_, round) =>
    lessons.flatMap(({ questions, ...lesson }) => {
      const id = questions.at(-1 - round);
      return id === undefined ? [] : [{ id, lesson }];
    }),
  )
    .flat()
    .slice(0, COUNT);
}

/** Where somebody begins: the first lesson of these that is not to be skimmed, or nowhere when all are. */
export const lessonToBegin = <Lesson extends { id: string }>(
  lessons: readonly Lesson[],
  known: readonly { id: string }[],
): Lesson | undefined => lessons.find(({ id }) => !known.some((one) => one.id === id));

/** The lessons to skim: those of which every question was answered right the first time. */
export function lessonsToSkim(
  questions: readonly PlacementQuestion[],
  right: readonly string[],
): PlacementQuestion['lesson'][] {
  const lessons = new Map(questions.map(({ lesson }) => [lesson.id, lesson]));
  const isKnown = (id: string) =>
    questions.every((question) => question.lesson.id !== id || right.includes(question.id));
  return [...lessons.values()].filter(({ id }) => isKnown(id));
}
