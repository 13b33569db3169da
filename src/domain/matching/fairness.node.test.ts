import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, anyMentors } from './arbitrary.fixture.ts';
import { answersShape } from './answers.ts';
import { availabilityShape } from './availability.ts';
import { mentorFactsShape, pathStepShape } from './mentor.ts';
import { offerOf } from './offer.fixture.ts';
import { rank } from './rank.ts';

describe('What is known about people', () => {
  // The whole list: whoever adds a field decides here, in the open, that it may be known.
  const allowed = {
    mentor: [
      ...[
        'id',
        'name',
        'profession',
        'setting',
        'organisation',
        'programme',
        'town',
        'path',
        'topics',
        'roles',
        'languages',
      ],
      ...[
        'regions',
        'formats',
        'dayParts',
        'trained',
        'ownMentor',
        'reviewed',
        'sentence',
        'example',
        // A drawing of the mentor's own choice, to look at only.
        'portrait',
        'availability',
      ],
    ],
    step: ['profession', 'setting', 'from', 'to'],
    availability: ['capacity', 'places', 'open', 'confirmed'],
    answers: [
      ...[
        'organisation',
        'profession',
        'setting',
        'direction',
        'stepTo',
        'settingTo',
        'topics',
        'mostImportant',
        'role',
      ],
      ...['beenThrough', 'languages', 'formats', 'region', 'dayParts', 'leaveOut', 'musts'],
    ],
  };

  it.each([
    ['mentor', mentorFactsShape],
    ['step', pathStepShape],
    ['availability', availabilityShape],
    ['answers', answersShape],
  ] as const)('%s holds no protected attribute: only what is on the list', (name, shape) => {
    expect(Object.keys(shape.entries)).toEqual(allowed[name]);
  });

  it('does not let name, portrait, town, organisation or age of a career make a difference', () => {
    fc.assert(
      fc.property(anyAnswers, anyMentors, (answers, mentors) => {
        const others = mentors.map((mentor) => ({
          ...mentor,
          name: 'Iemand anders',
          town: 'Elders',
          organisation: 'zorg-anders',
          portrait: { hair: 'headscarf' as const },
          path: mentor.path.map((step) => ({ ...step, from: step.from - 20 })),
        }));
        expect(rank(answers, offerOf(others))).toEqual(rank(answers, offerOf(mentors)));
      }),
    );
  });
});
