import Aside from './Aside.astro';
import Contact from './Contact.astro';
import DraftTerm from './DraftTerm.astro';
import Faq from './Faq.astro';
import Filled from './Filled.astro';
import Glossary from './Glossary.astro';
import Hours from './Hours.astro';
import LogTerm from './LogTerm.astro';
import Lines from './Lines.astro';
import Operator from './Operator.astro';
import ReplyTerm from './ReplyTerm.astro';
import RequestTerm from './RequestTerm.astro';
import Rhythm from './Rhythm.astro';
import RhythmLine from './RhythmLine.astro';
import Source from './Source.astro';
import Steps from './Steps.astro';
import StoredFields from './StoredFields.astro';
import Survey from './Survey.astro';
import Table from './Table.astro';
import TaskBox from './TaskBox.astro';
import Term from './Term.astro';
import Tiles from './Tiles.astro';
import TrainingTime from './TrainingTime.astro';
import WipeDevice from '../components/WipeDevice.astro';

/** What authors may use in any MDX; no import is needed there. */
export const components = {
  Aside,
  Contact,
  DraftTerm,
  Faq,
  Filled,
  Glossary,
  Hours,
  LogTerm,
  Lines,
  Operator,
  ReplyTerm,
  RequestTerm,
  Rhythm,
  RhythmLine,
  Source,
  Steps,
  StoredFields,
  Survey,
  Term,
  Tiles,
  TrainingTime,
  WipeDevice,
  input: TaskBox,
  table: Table,
};
