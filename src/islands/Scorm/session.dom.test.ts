import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ScormCourse, packedOf, type ScormVersion } from '../../domain/scorm/course.ts';
import { answered, finished } from '../../domain/training/record.ts';
import { NOTHING, type Progress } from '../../domain/training/progress.ts';
import { packProgress } from '../../domain/training/suspend-data.ts';
import { beginSession } from './session.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const courseOf = (scorm: ScormVersion): ScormCourse => ({
  scorm,
  module: 'm',
  title: 'Module',
  version: '2026.1',
  pass: 80,
  lessons: [
    {
      id: 'les',
      title: 'Les',
      href: 'lessen/les.html',
      questions: ['q-a', 'q-b'].map((id) => ({ id, kind: 'one' as const })),
      talks: [],
    },
  ],
  aliases: {},
  texts: {},
});
const answer = (progress: Progress, id: string, ok = true) => answered(progress, id, { opt: ['a'], ok }, NOW);
const all = finished(answer(answer(NOTHING, 'q-a'), 'q-b'), 'les', NOW);

/** A learning system that knows these values; as long as it stutters it gives nothing, and takes everything. */
function system(version: ScormVersion, kept: Record<string, string>, answersWithWords = true) {
  const state = { stutters: false, kept: { ...kept } };
  const yes = () => (answersWithWords ? 'true' : true);
  const get = (name: string) => (state.stutters ? '' : (state.kept[name] ?? ''));
  const set = (name: string, value: string) => {
    state.kept[name] = value;
    return yes();
  };
  const api =
    version === '1.2'
      ? { LMSInitialize: yes, LMSGetValue: get, LMSSetValue: set, LMSCommit: yes, LMSFinish: yes }
      : { Initialize: yes, GetValue: get, SetValue: set, Commit: yes, Terminate: yes };
  Object.assign(window, { [version === '1.2' ? 'API' : 'API_1484_11']: api });
  return state;
}

const passedBefore = (version: ScormVersion): Record<string, string> => {
  const data = packProgress(all, packedOf(courseOf(version)));
  return version === '1.2'
    ? {
        'cmi.suspend_data': data,
        'cmi.core.entry': 'resume',
        'cmi.core.lesson_status': 'passed',
        'cmi.core.score.raw': '100',
      }
    : {
        'cmi.suspend_data': data,
        'cmi.entry': 'resume',
        'cmi.success_status': 'passed',
        'cmi.completion_status': 'completed',
        'cmi.score.raw': '100',
      };
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(window, 'API');
  Reflect.deleteProperty(window, 'API_1484_11');
});

describe.each(['1.2', '2004'] as const)('a system with SCORM %s', (version) => {
  it('that gives nothing for a moment keeps the pass, the score and the answers of before', () => {
    const before = passedBefore(version);
    const lms = system(version, before);
    lms.stutters = true;
    const onReach = vi.fn();
    const session = beginSession(courseOf(version), onReach);
    vi.runOnlyPendingTimers();
    expect(lms.kept).toMatchObject(before);
    session.tell(answer(NOTHING, 'q-a', false));
    vi.advanceTimersByTime(1000);
    expect(lms.kept).toMatchObject(before);
    expect(onReach).toHaveBeenLastCalledWith('away');

    lms.stutters = false;
    vi.advanceTimersByTime(16_000);
    expect(onReach).toHaveBeenLastCalledWith('kept');
    const { 'cmi.suspend_data': data, ...rest } = before;
    expect(lms.kept).toMatchObject(rest);
    session.end();
    const again = beginSession(courseOf(version), onReach).progress;
    expect(data).not.toBe('');
    expect(Object.keys(again.answers).sort()).toEqual(['q-a', 'q-b']);
    expect(again.lessons['les']?.done).toBe(NOW.getTime());
  });

  it('hears nothing but how long it took until the learner does something', () => {
    const before = passedBefore(version);
    const lms = system(version, before);
    const session = beginSession(courseOf(version), () => undefined);
    session.tell(session.progress);
    session.end();
    const added = Object.keys(lms.kept).filter((name) => lms.kept[name] !== before[name]);
    expect(added.filter((name) => !/exit$|session_time$/.test(name))).toEqual([]);
  });

  it.each(['review', 'browse'])('hears nothing in the mode %s, in which somebody only looks', (mode) => {
    const before = {
      ...passedBefore(version),
      [version === '1.2' ? 'cmi.core.lesson_mode' : 'cmi.mode']: mode,
    };
    const lms = system(version, before);
    const session = beginSession(courseOf(version), () => undefined);
    session.tell(answer(NOTHING, 'q-a', false));
    vi.advanceTimersByTime(1000);
    session.end();
    expect(lms.kept).toEqual(before);
  });

  it('hears of somebody new at once that nothing is completed', () => {
    const lms = system(version, { [version === '1.2' ? 'cmi.core.entry' : 'cmi.entry']: 'ab-initio' });
    beginSession(courseOf(version), () => undefined);
    expect(lms.kept[version === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status']).toBe(
      'incomplete',
    );
  });

  it('that answers with true in place of the word is there all the same', () => {
    const lms = system(version, {}, false);
    const session = beginSession(courseOf(version), () => undefined);
    session.tell(all);
    vi.advanceTimersByTime(1000);
    expect(session.reach()).toBe('kept');
    expect(Object.values(lms.kept)).toContain('passed');
  });

  it('hears of a pass, also when it never says what it kept', () => {
    const lms = system(version, {});
    lms.stutters = true;
    beginSession(courseOf(version), () => undefined).tell(all);
    vi.advanceTimersByTime(1000);
    expect(Object.values(lms.kept)).toContain('passed');
  });
});
