import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { translator } from '../../domain/texts/texts.ts';
import { NOTHING } from '../../domain/training/progress.ts';
import { readTexts } from '../../loaders/texts.ts';
import { ModuleKeep } from '../../views/training/ModuleKeep.tsx';
import { showNotes } from './keep-notes.ts';

it('the sheet of a module shows what was written in it, and no question without an answer', () => {
  const notes = { een: { text: 'Ik wachtte.', last: 1 }, ander: { text: 'Elders.', last: 1 } };
  localStorage.setItem('training:lesson:les', JSON.stringify({ ...NOTHING, notes }));
  document.body.innerHTML = renderToString(
    <ModuleKeep
      t={translator(readTexts('nl'))}
      title="Module"
      lessons={[]}
      cards={[]}
      reflections={['een', 'twee'].map((id) => ({ id, text: `Vraag ${id}` }))}
    />,
  );
  const sheet = document.querySelector<HTMLElement>('[data-keep-sheet]')!;
  expect(sheet.querySelector<HTMLElement>('[data-notes]')!.hidden).toBe(true);
  showNotes(sheet);
  const shown = [...sheet.querySelectorAll('[data-note]:not([hidden])')].map(
    ({ textContent }) => textContent,
  );
  expect(shown).toEqual(['Vraag eenIk wachtte.']);
  expect(sheet.querySelector<HTMLElement>('[data-notes]')!.hidden).toBe(false);
});
