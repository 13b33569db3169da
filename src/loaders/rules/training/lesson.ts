import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';
import { conversationFaults } from './conversation.ts';
import { allIn, type Fault } from './fault.ts';
import { mediaFaults } from './media.ts';
import type { LessonText } from './modules.ts';
import { questionFaults } from '../../training/question-tags.ts';
import { idOf } from '../../training/tag.ts';
import { tagFaults } from './tags.ts';

const asProblem =
  ({ file }: LessonText) =>
  ({ tag, came, expected }: Fault): Problem => ({
    file,
    line: tag.line,
    field: `<${tag.name}${idOf(tag) ? ` id="${idOf(tag)}"` : ''}>`,
    came,
    expected,
  });

/** What is wrong in the exercises of a lesson. */
export function lessonProblems(lesson: LessonText, root: string): Problem[] {
  const { file, goals, exercises } = lesson;
  const questions = exercises.filter(({ name }) => name === 'Question');
  const faults = [
    ...exercises.flatMap((tag) => tagFaults(tag)),
    ...questions.flatMap((tag) => questionFaults(tag, goals)),
    ...exercises.filter(({ name }) => name === 'Conversation').flatMap(conversationFaults),
    ...allIn(exercises)
      .filter(({ name }) => name === 'Media')
      .flatMap((tag) => mediaFaults(tag, root)),
  ];
  const expected = ruleSentence('training.fewQuestions');
  const few = { file, field: '<Question>', came: questions.length, expected };
  return [...faults.map(asProblem(lesson)), ...(questions.length < 2 ? [few] : [])];
}
