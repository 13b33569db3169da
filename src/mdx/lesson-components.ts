import Card from './Card.astro';
import { components } from './components.ts';
import Conversation from './Conversation.astro';
import Media from './Media.astro';
import Part from './Part.astro';
import Question from './Question.astro';
import Reflection from './Reflection.astro';

/**
 * What authors may use in a lesson besides: the exercises. Tags inside those are read by `exerciseSlots`. They stand
 * apart, because a page gets the styles of all that it could show.
 */
export const lessonComponents = {
  ...components,
  Card,
  Conversation,
  Media,
  Part,
  Question,
  Reflection,
};
