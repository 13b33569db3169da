import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { useErrorTitle } from './useErrorTitle.ts';

afterEach(cleanup);

describe('the title of the page', () => {
  function Titled({ isWrong }: { isWrong: boolean }) {
    useErrorTitle('Fout:', isWrong);
    return null;
  }

  it('begins with the word while something is wrong, once, and loses it after that', () => {
    document.title = 'Stuur een bericht - Site';
    const { rerender } = render(<Titled isWrong />);
    expect(document.title).toBe('Fout: Stuur een bericht - Site');
    rerender(<Titled isWrong />);
    expect(document.title).toBe('Fout: Stuur een bericht - Site');
    document.title = 'Wie ben je? - Site';
    rerender(<Titled isWrong />);
    expect(document.title).toBe('Fout: Wie ben je? - Site');
    rerender(<Titled isWrong={false} />);
    expect(document.title).toBe('Wie ben je? - Site');
  });
});
