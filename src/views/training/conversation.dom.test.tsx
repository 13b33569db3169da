import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { portraitOf, type PortraitChoice } from '../../domain/portrait/portrait.ts';
import { translator } from '../../domain/texts/texts.ts';
import { readTexts } from '../../loaders/texts.ts';
import { Portrait } from '../Portrait.tsx';
import { Conversation } from './Conversation.tsx';

const played = (face?: PortraitChoice) =>
  renderToString(
    <Conversation
      t={translator(readTexts('nl'))}
      conversation={{
        id: 'talk',
        title: 'Oefen',
        ...(face && { face }),
        scenes: [{ id: 'start', who: 'Rosa', text: '', choices: [] }],
      }}
    />,
  );
const portrait = (face?: PortraitChoice) =>
  renderToString(<Portrait name="Rosa" portrait={portraitOf('Rosa', face)} />);

it('draws who speaks by the name, and as the writer of the conversation wants where that is said', () => {
  const face = { hair: 'cap', glasses: true } as const;
  expect(portrait(face)).not.toBe(portrait());
  expect(played()).toContain(portrait());
  expect(played(face)).toContain(portrait(face));
});
