import * as v from 'valibot';
import { portraitChoiceShape } from '../../domain/portrait/portrait.ts';
import type { PractiseConversation } from '../../domain/training/conversation.ts';
import { attribute, childrenOf, idOf, type SlotWords, type Tag, type TagRule } from './tag.ts';

/** How the one who speaks is drawn, as in `portrait` of a mentor; what is left out is made from the name. */
export const FACE = Object.keys(portraitChoiceShape.entries).filter(
  (part): part is Exclude<keyof typeof portraitChoiceShape.entries, 'photo'> => part !== 'photo',
);

/** The tags of a conversation to practise. */
export const CONVERSATION_TAGS = {
  Conversation: { attributes: ['id', 'title', ...FACE] },
  Scene: { in: 'Conversation', attributes: ['id', 'who', 'end'], holdsText: true },
  Choice: { in: 'Scene', attributes: ['id', 'to', 'says', 'why'] },
} as const satisfies Record<string, TagRule>;

/** A conversation of a lesson as its tags say it. */
export const conversationFrom = (tag: Tag, { parts }: SlotWords): PractiseConversation => ({
  id: idOf(tag),
  title: attribute(tag, 'title'),
  face: v.parse(portraitChoiceShape, tag.attributes),
  scenes: childrenOf(tag, 'Scene').map((scene) => ({
    id: idOf(scene),
    who: attribute(scene, 'who') || undefined,
    end: attribute(scene, 'end') || undefined,
    text: parts.get(idOf(scene)) ?? '',
    choices: childrenOf(scene, 'Choice').map((choice) => ({
      id: idOf(choice),
      to: attribute(choice, 'to'),
      says: attribute(choice, 'says'),
      why: attribute(choice, 'why'),
    })),
  })),
});
