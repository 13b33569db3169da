import type { Plugin } from 'vite';

/** An explained word in a text, with the punctuation directly after it. */
const WORD = /<Term id="[^"]+">[^<]*<\/Term>[.,;:?!]+/g;

/**
 * Wraps an explained word and the punctuation after it. The word is a button, and browsers may break the line after a
 * button, which would leave a full stop alone on the next line.
 */
export function heldMarks(): Plugin {
  return {
    name: 'held-marks',
    enforce: 'pre',
    transform: {
      filter: { id: /\.mdx(\?|$)/ },
      handler: (text) => text.replace(WORD, '<span class="term-held">$&</span>'),
    },
  };
}
