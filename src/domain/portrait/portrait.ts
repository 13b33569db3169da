import * as v from 'valibot';
import { dailyTieBreak } from '../matching/order.ts';

/** What a mentor can choose. A headscarf, a cap, a bald head and a beard are drawn for who asks for them, never by chance. */
export const HAIR = ['short', 'parted', 'curls', 'bob', 'long', 'bun', 'bald', 'headscarf', 'cap'] as const;
export const CLOTHES = ['round', 'tunic', 'coat'] as const;
export const TONES = ['plum', 'sage', 'sun', 'grey'] as const;

const BY_CHANCE = ['short', 'parted', 'curls', 'bob', 'long', 'bun'] as const;

/** What a mentor chose in front matter; the rest is made from the id. */
export const portraitChoiceShape = v.object({
  initials: v.optional(v.boolean()),
  hair: v.optional(v.picklist(HAIR)),
  hairColour: v.optional(v.picklist(TONES)),
  glasses: v.optional(v.boolean()),
  beard: v.optional(v.boolean()),
  clothes: v.optional(v.picklist(CLOTHES)),
  colour: v.optional(v.picklist(TONES)),
  /** The id of a mentor who gave a photo, and agreed that it is shown. */
  photo: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/))),
});
export type PortraitChoice = v.InferOutput<typeof portraitChoiceShape>;

export type PortraitParts = {
  [Part in Exclude<keyof PortraitChoice, 'photo'>]-?: NonNullable<PortraitChoice[Part]>;
} & Pick<PortraitChoice, 'photo'>;

/** The portrait of a mentor: the same on every page and every day. */
export function portraitOf(id: string, chosen: PortraitChoice = {}): PortraitParts {
  let chance = dailyTieBreak('portrait')(id);
  const oneOf = <const Option>(options: readonly [Option, ...Option[]]): Option => {
    const option = options[chance % options.length] ?? options[0];
    chance = Math.floor(chance / options.length);
    return option;
  };
  const made = {
    hair: oneOf(BY_CHANCE),
    colour: oneOf(['plum', 'sage', 'sun']),
    hairStep: oneOf([1, 2, 3]),
    clothes: oneOf(CLOTHES),
    glasses: oneOf([true, false, false]),
  };
  const colour = chosen.colour ?? made.colour;
  return {
    initials: chosen.initials ?? false,
    hair: chosen.hair ?? made.hair,
    hairColour: chosen.hairColour ?? TONES[(TONES.indexOf(colour) + made.hairStep) % TONES.length] ?? colour,
    glasses: chosen.glasses ?? made.glasses,
    beard: chosen.beard ?? false,
    clothes: chosen.clothes ?? made.clothes,
    colour,
    ...(chosen.photo !== undefined && { photo: chosen.photo }),
  };
}
