import { type ScormCourse, packedOf } from '../../domain/scorm/course.ts';
import { standingIn } from '../../domain/scorm/standing.ts';
import { sessionTime } from '../../domain/scorm/time.ts';
import { NOTHING, type Progress } from '../../domain/training/progress.ts';
import { mergeProgress } from '../../domain/training/merge.ts';
import { packProgress, unpackProgress } from '../../domain/training/suspend-data.ts';
import { beginWith, type Lms } from './api.ts';
import { addInteractions, cmiNames, readBefore, valuesNow } from './record.ts';

/** `alone`: no learning system. `look`: it only lets somebody look. `away`: what was done does not reach it now. */
export type LmsReach = 'alone' | 'look' | 'kept' | 'away';

/** The session of one learner, from the start of the package until its window goes. */
export interface Session {
  /** What the learner did in earlier sessions. */
  progress: Progress;
  /** The id of the lesson where they were, or nothing. */
  location: string;
  /** Whether they passed in an earlier session. */
  hadPassed: boolean;
  reach: () => LmsReach;
  /** Tells what was done so far; it is sent a moment later. */
  tell: (progress: Progress) => void;
  /** Tells which lesson the learner sees. */
  tellPlace: (lesson: string) => void;
  /** Sends all and ends the session, in a way that it can be taken up again. */
  end: () => void;
}

/** How long nothing happens before what was done is sent, in milliseconds. */
const PAUSE = 700;
/** How long until it is tried again, in milliseconds. */
const AGAIN = 15_000;

const alone: Session = {
  progress: NOTHING,
  location: '',
  hadPassed: false,
  reach: () => 'alone',
  tell: () => undefined,
  tellPlace: () => undefined,
  end: () => undefined,
};

/** Begins the session of this package. `onReach` hears whether what was done arrives. */
export function beginSession(course: ScormCourse, onReach: (reach: LmsReach) => void): Session {
  const lms = beginWith(course.scorm, window);
  if (!lms) return alone;
  const { mode } = cmiNames(course.scorm);
  const progress = unpackProgress(lms.get('cmi.suspend_data'), packedOf(course));
  const mayWrite = !['browse', 'review'].includes(lms.get(mode));
  return mayWrite ? writing(lms, course, progress, onReach) : looking(lms, course, progress);
}

function looking(lms: Lms, course: ScormCourse, progress: Progress): Session {
  const { passed } = readBefore(lms);
  const location = lms.get(cmiNames(course.scorm).location);
  return { ...alone, progress, location, hadPassed: passed, reach: () => 'look', end: () => void lms.end() };
}

function writing(
  lms: Lms,
  course: ScormCourse,
  first: Progress,
  onReach: (reach: LmsReach) => void,
): Session {
  const names = cmiNames(course.scorm);
  const began = Date.now();
  const packed = packedOf(course);
  let before = readBefore(lms);
  let earlier = first;
  /** To whom nothing is known yet the system is told so at once: some call a package that says nothing completed. */
  let hasActed = before.kept === 'fresh';
  const told = new Map(Object.entries(first.answers).map(([id, { last }]) => [id, last]));
  const known = new Map<string, string>();
  let progress = first;
  let place = lms.get(names.location);
  let reach: LmsReach = 'kept';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasEnded = false;

  function set(name: string, value: string): boolean {
    if (known.get(name) === value) return true;
    const isTaken = lms.set(name, value);
    if (isTaken) known.set(name, value);
    return isTaken;
  }

  /** Asks again what was kept, as long as the system gave nothing; the learner goes on meanwhile. */
  function readAgain(): void {
    if (before.kept !== 'unsure') return;
    before = readBefore(lms);
    if (before.kept === 'unsure') return;
    earlier = unpackProgress(lms.get('cmi.suspend_data'), packed);
    progress = mergeProgress(earlier, progress);
    for (const [id, { last }] of Object.entries(earlier.answers)) told.set(id, last);
  }

  /** What was done, once something was. Unsure of what was kept, only a pass may be written: it takes nothing away. */
  function doneValues(): readonly (readonly [string, string])[] {
    const standing = standingIn(course, progress);
    const mayWrite = before.kept !== 'unsure' || standing.passed;
    return hasActed && mayWrite ? valuesNow(course, progress, standing, before) : [];
  }

  function send(): void {
    clearTimeout(timer);
    if (hasEnded) return;
    readAgain();
    const done = doneValues();
    const values = [
      // From the start, because a window that is closed without warning must not lose anything.
      [names.exit, 'suspend'],
      ...(place ? [[names.location, place]] : []),
      ...done,
      [names.time, sessionTime(course.scorm, Date.now() - began)],
    ] as [string, string][];
    const areTaken = values.map(([name, value]) => set(name, value)).every(Boolean);
    const areAdded = done.length === 0 || addInteractions(lms, course, progress, told);
    // Also when something was refused, because the rest must get through.
    const isKept = lms.commit() && areTaken && areAdded && !(hasActed && done.length === 0);
    if (!isKept) timer = setTimeout(send, AGAIN);
    if ((reach === 'kept') !== isKept) {
      reach = isKept ? 'kept' : 'away';
      onReach(reach);
    }
  }

  function sendSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(send, PAUSE);
  }

  addEventListener('online', send);
  addEventListener('offline', send);
  send();
  return {
    progress,
    location: place,
    hadPassed: before.passed,
    reach: () => reach,
    tell: (now) => {
      progress = mergeProgress(earlier, now);
      // What was brought back from before is no act of the learner.
      hasActed ||= packProgress(progress, packed) !== packProgress(earlier, packed);
      sendSoon();
    },
    tellPlace: (lesson) => {
      place = lesson;
      sendSoon();
    },
    end: () => {
      send();
      clearTimeout(timer);
      hasEnded = true;
      lms.end();
    },
  };
}
