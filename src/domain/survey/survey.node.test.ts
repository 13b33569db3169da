import { describe, expect, it } from 'vitest';
import { SURVEY_QUESTIONS, questionsAt, readSheet, surveyHref, surveyOf } from './survey.ts';

describe('a sheet', () => {
  it('has eight questions, of which the contact is not asked at the start', () => {
    expect(SURVEY_QUESTIONS).toHaveLength(8);
    expect(questionsAt('start')).toEqual(SURVEY_QUESTIONS.slice(0, -1));
    expect(questionsAt('halfway')).toEqual(SURVEY_QUESTIONS);
    expect(questionsAt('end')).toEqual(SURVEY_QUESTIONS);
  });

  it('may leave questions out', () => {
    const sheet = readSheet({ side: ['mentor'], trust: ['4'] }, 'end');
    expect(sheet).toEqual({ side: 'mentor', answers: { trust: '4' } });
  });

  it('leaves out what is no answer, and what is not asked at this moment', () => {
    const values = { side: ['mentee'], help: ['6'], trust: ['1'], contact: ['5'], weather: ['3'] };
    expect(readSheet(values, 'start')).toEqual({ side: 'mentee', answers: { trust: '1' } });
  });

  it('says who answers, and has an answer', () => {
    expect(readSheet({ help: ['3'] }, 'end')).toBe('side');
    expect(readSheet({ side: ['boss'], help: ['3'] }, 'end')).toBe('side');
    expect(readSheet({ side: ['mentee'] }, 'end')).toBe('empty');
  });
});

describe('the link of a survey', () => {
  const survey = { programme: 'small-practices', moment: 'halfway' } as const;

  it('says the programme and the moment, and is read back', () => {
    const href = surveyHref('/meting/', survey);
    expect(href).toBe('/meting/?programma=small-practices&moment=halfway');
    const { searchParams } = new URL(href, 'https://example.com');
    expect(surveyOf((name) => searchParams.get(name) ?? undefined)).toEqual(survey);
  });

  it('opens nothing at another moment', () => {
    expect(surveyOf((name) => ({ programma: 'a', moment: 'later' })[name])).toBeUndefined();
  });
});
