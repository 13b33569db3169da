import { describe, expect, it } from 'vitest';
import { warningsAbout } from './warnings.ts';

const about = (email: string, reach = 'email') => warningsAbout({ email: [email], reach: [reach] });

describe('an e-mail address', () => {
  it.each(['sanne@hotmial.com', 'sanne@Gmial.com ', 'sanne@outlok.nl', 'sanne@gmail.con'])(
    'like %s gets a warning',
    (email) => expect(about(email)).toEqual([{ field: 'email', key: 'email.typo' }]),
  );

  it.each(['sanne@hotmail.com', 'sanne@ymail.com', 'sanne@mail.com', 'sanne@gmail.com', 'sanne', ''])(
    'like %s gets none',
    (email) => expect(about(email)).toEqual([]),
  );

  it('gets none when the person chose another way', () => {
    expect(about('sanne@hotmial.com', 'phone')).toEqual([]);
  });
});

describe('a mentor who is full', () => {
  it('gets a warning and is no error: somebody can wait', () => {
    const values = { mentor1: ['amina'], mentor2: ['jeroen'] };
    expect(warningsAbout(values, new Set(['jeroen']))).toEqual([{ field: 'mentors', key: 'mentors.full' }]);
    expect(warningsAbout(values, new Set(['bas']))).toEqual([]);
  });
});
