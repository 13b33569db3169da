import Aside from './Aside.astro';
import Contact from './Contact.astro';
import Glossary from './Glossary.astro';
import LogTerm from './LogTerm.astro';
import Lines from './Lines.astro';
import Question from './Question.astro';
import ReplyTerm from './ReplyTerm.astro';
import Source from './Source.astro';
import Steps from './Steps.astro';
import StoredFields from './StoredFields.astro';
import Table from './Table.astro';
import TaskBox from './TaskBox.astro';
import Term from './Term.astro';

/** What authors may use in MDX; no import is needed there. */
export const components = {
  Aside,
  Contact,
  Glossary,
  Lines,
  LogTerm,
  Question,
  ReplyTerm,
  Source,
  Steps,
  StoredFields,
  Term,
  input: TaskBox,
  table: Table,
};
