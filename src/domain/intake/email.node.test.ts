import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { contactShape } from './contact.ts';
import { plainEmail } from './email.ts';
import { DUTCH_NUMBERS } from './phone.fixture.ts';

const parsed = (email: string) => v.safeParse(contactShape(DUTCH_NUMBERS), { reach: 'email', email });

describe('a mail address', () => {
  it.each([
    ['jan@voorbeeld.nl\u200B', 'jan@voorbeeld.nl'],
    ['\u202Ajan@voorbeeld.nl\u202C', 'jan@voorbeeld.nl'],
    ['jan.o’hara@voorbeeld.nl', "jan.o'hara@voorbeeld.nl"],
    ['mailto:jan@voorbeeld.nl', 'jan@voorbeeld.nl'],
    ['<jan@voorbeeld.nl>', 'jan@voorbeeld.nl'],
    ['(jan@voorbeeld.nl)', 'jan@voorbeeld.nl'],
    ['Jan de Vries <jan@voorbeeld.nl>;', 'jan@voorbeeld.nl'],
    ['jan@voorbeeld.nl.', 'jan@voorbeeld.nl'],
    ['jan@voorbeeld.nl ,', 'jan@voorbeeld.nl'],
    ['jan@café-zorg.be', 'jan@xn--caf-zorg-d1a.be'],
  ])('is mended where it is plain what was meant: %j is %s', (typed, email) => {
    expect(parsed(typed).output).toEqual({ reach: 'email', email });
  });

  it.each([
    "jan.o'hara@voorbeeld.nl",
    'jan+mentor@voorbeeld.amsterdam',
    'Jan_1@zorg.voorbeeld.co.uk',
    'j@xn--caf-zorg-d1a.be',
    'jan@voorbeeld.xn--p1ai',
    `${'a'.repeat(64)}@voorbeeld.nl`,
  ])('stays as it is: %s', (email) => {
    expect(plainEmail(email)).toBe(email);
    expect(parsed(email).success).toBe(true);
  });

  it.each([
    'jan..de.vries@voorbeeld.nl',
    '.jan@voorbeeld.nl',
    'jan.@voorbeeld.nl',
    `${'a'.repeat(65)}@voorbeeld.nl`,
    'jan@voorbeeld.n',
    'jan@1.2.3.4',
    'jan@voorbeeld.123',
    'jan@voorbeeld..nl',
    'jan@-voorbeeld.nl',
    'jan@voor beeld.nl',
    'jan@é/voorbeeld.nl',
    'jan@één@voorbeeld.nl',
    'jan@voorbeeld',
    'voorbeeld.nl',
  ])('that no mail server takes is refused: %s', (email) => {
    expect(parsed(email).issues?.[0].message).toBe('email.form');
  });

  it('that shows nothing is an empty one', () => {
    expect(parsed(' \u200B').issues?.[0].message).toBe('email.empty');
    expect(parsed('mailto:').issues?.[0].message).toBe('email.empty');
  });
});
