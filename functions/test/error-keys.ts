import type { FormField } from '../../src/domain/intake/field.ts';
import { REUSED } from '../../src/domain/intake/field-error.ts';
import { FORMS } from '../../src/domain/intake/forms.ts';
import { ruleOf } from '../../src/domain/intake/field.ts';
import { DUTCH_NUMBERS } from '../../src/domain/intake/phone.fixture.ts';

/** Every message of a rule, and of what the rule is made of. */
function messagesIn(rule: unknown, seen = new Set<unknown>()): string[] {
  if (rule === null || typeof rule !== 'object' || seen.has(rule)) return [];
  seen.add(rule);
  return Object.entries(rule).flatMap(([name, part]: [string, unknown]) =>
    name === 'message' && typeof part === 'string' ? [part] : messagesIn(part, seen),
  );
}

const keysOf = (field: FormField): string[] => [
  ...messagesIn(ruleOf(field, DUTCH_NUMBERS)),
  ...(typeof field.options === 'string' ? [`${field.name}.unknown`] : []),
  ...(field.kind === 'mentors'
    ? ['unknown', 'closed', 'programmes', 'paused'].map((key) => `${field.name}.${key}`)
    : []),
];

/** The key of everything that can be wrong with a form. */
export const ERROR_KEYS: readonly string[] = [
  ...new Set([...Object.values(FORMS).flatMap(({ fields }) => fields.flatMap(keysOf)), REUSED.key]),
];
