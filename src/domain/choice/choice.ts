/** The mentors that a mentee picked, first choice first. */
export type Choice = readonly string[];

/** How many mentors fit in one request; see `content/glossary.yaml`, "match". */
export const MAX_CHOICES = 3;

/** A mentor who is in the list already, or a fourth one, changes nothing. */
export function add(choice: Choice, id: string): Choice {
  return choice.includes(id) || choice.length >= MAX_CHOICES ? choice : [...choice, id];
}

export function remove(choice: Choice, id: string): Choice {
  return choice.filter((other) => other !== id);
}

/** The text may have been tampered with. */
export function parseChoice(text: string): Choice {
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return [];
    return value.filter((id) => typeof id === 'string').reduce<Choice>(add, []);
  } catch {
    return [];
  }
}
