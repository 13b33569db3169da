const WORDS = 'twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf';
const NUMBER = String.raw`(?:\d+(?:,\d+)?|${WORDS}|anderhalf|anderhalve)`;

/** A number of talks, of weeks or months between them or in all, of hours of a talk, or the week of a step. */
const TYPED = new RegExp(
  [
    String.raw`(?<!oefent |oefen |tussen )${NUMBER} gesprekken`,
    String.raw`(?:elke|iedere|om de|eens per|een keer per|gesprek per) ${NUMBER}(?: (?:tot|of|à) ${NUMBER})? (?:weken|maanden)`,
    String.raw`(?<!per |elke |iedere |om de )${NUMBER} (?:tot|of|à) ${NUMBER} (?:weken|maanden)`,
    String.raw`(?:9|negen|12|twaalf) maanden`,
    String.raw`(?:1,5|anderhalf|13,5|16,5) uur`,
    String.raw`in week \d+`,
    'half jaar bezig',
  ]
    .map((pattern) => String.raw`(?<![\p{L}\d])(?:${pattern})(?!\p{L})`)
    .join('|'),
  'giu',
);

/** Numbers of a rhythm that a text says itself. They come from `content/rhythms.yaml`, with the tag Rhythm. */
export const typedRhythm = (says: string): string[] => says.match(TYPED) ?? [];
