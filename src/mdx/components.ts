import Answer from './Answer.astro';
import Aside from './Aside.astro';
import Card from './Card.astro';
import Choice from './Choice.astro';
import Contact from './Contact.astro';
import Conversation from './Conversation.astro';
import Faq from './Faq.astro';
import Glossary from './Glossary.astro';
import LogTerm from './LogTerm.astro';
import Lines from './Lines.astro';
import Media from './Media.astro';
import Option from './Option.astro';
import Pair from './Pair.astro';
import Question from './Question.astro';
import Reflection from './Reflection.astro';
import ReplyTerm from './ReplyTerm.astro';
import Scene from './Scene.astro';
import Source from './Source.astro';
import Steps from './Steps.astro';
import StoredFields from './StoredFields.astro';
import Table from './Table.astro';
import TaskBox from './TaskBox.astro';
import Term from './Term.astro';
import WipeDevice from './WipeDevice.astro';

/** What authors may use in any MDX; no import is needed there. */
export const components = {
  Aside,
  Contact,
  Faq,
  Glossary,
  LogTerm,
  Lines,
  ReplyTerm,
  Source,
  Steps,
  StoredFields,
  Term,
  WipeDevice,
  input: TaskBox,
  table: Table,
};

/** What authors may use in a lesson besides: the exercises. */
export const lessonComponents = {
  ...components,
  Answer,
  Card,
  Choice,
  Conversation,
  Media,
  Option,
  Pair,
  Question,
  Reflection,
  Scene,
};
