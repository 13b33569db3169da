import type { Plugin } from 'vite';

/** An explained word in the text of a writer, with the marks that follow it at once. */
const WORD = /<Term id="[^"]+">[^<]*<\/Term>[.,;:?!]+/g;

/**
 * Puts an element around an explained word and the marks after it. The word is a button, and browsers break a line after
 * a button whatever follows, so that a full stop came to stand alone on the next line.
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
