import { beforeEach, describe, expect, it } from 'vitest';
import { keptOfLesson, openFirstTime, openLesson, sayInTalk } from './lesson.fixture.tsx';

beforeEach(openFirstTime);

describe('a conversation', () => {
  const shown = () => document.querySelector<HTMLElement>('[data-now]')!.dataset['scene'];

  it('goes on with what was chosen, with the focus on the scene, and keeps what was said', () => {
    sayInTalk('a');
    expect(shown()).toBe('verder');
    expect((document.activeElement as HTMLElement).dataset['scene']).toBe('verder');
    expect(document.querySelector('.conversation__said')!.textContent).toContain('Jij: Ik zeg a');
    expect(keptOfLesson().talks['talk']?.path).toEqual(['start:a']);
  });

  it('goes a step back, with what was said before that', () => {
    const back = document.querySelector<HTMLElement>('[data-step-back]')!;
    expect(back.hidden).toBe(true);
    sayInTalk('a');
    sayInTalk('a');
    back.querySelector('button')!.click();
    expect(shown()).toBe('verder');
    expect(document.querySelectorAll('.conversation__said > li')).toHaveLength(1);
    expect(keptOfLesson().talks['talk']?.path).toEqual(['start:a']);
    back.querySelector('button')!.click();
    expect(shown()).toBe('start');
    expect(back.hidden).toBe(true);
  });

  it('shows at an end that can be better which turn was missed, and where it led', () => {
    sayInTalk('c');
    const [step] = document.querySelectorAll('.conversation__looked > li');
    expect(step!.querySelector('.conversation__missed')!.textContent).toBe(
      'Hier was een andere wegIk zeg bDaarom.',
    );
  });

  it('looks back at the end with why, and can be done again', () => {
    sayInTalk('a');
    sayInTalk('a');
    expect(
      [...document.querySelectorAll('.conversation__looked li')].map(({ textContent }) => textContent),
    ).toEqual(['Ik zeg aDaarom.', 'Ik zeg aDaarom.']);
    document.querySelector<HTMLElement>('.conversation__back button')!.click();
    expect(shown()).toBe('start');
    expect(keptOfLesson().talks['talk']?.path).toEqual([]);
  });

  it('is where it was after a reload, and goes back to where its text no longer has the choice', async () => {
    sayInTalk('a');
    await openLesson();
    expect(shown()).toBe('verder');
    const changed = keptOfLesson();
    changed.talks['talk']!.path = ['start:a', 'verder:gone'];
    localStorage.setItem('training:lesson:les', JSON.stringify(changed));
    await openLesson();
    expect(shown()).toBe('verder');
    changed.talks['talk']!.path = ['gone:a', 'verder:a'];
    localStorage.setItem('training:lesson:les', JSON.stringify(changed));
    await openLesson();
    expect(shown()).toBe('start');
  });
});
