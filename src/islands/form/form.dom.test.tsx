import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ErrorSummary } from './ErrorSummary.tsx';
import { ChoiceField, Field } from './Field.tsx';
import { useErrorTitle } from './useErrorTitle.ts';

afterEach(cleanup);

const name = { name: 'name', label: 'Je naam', hint: 'Zoals je heet.', errorWord: 'Fout:' };
const input = (props: object) => (
  <Field {...name} {...props} control={(control) => <input {...control} type="text" autocomplete="name" />} />
);

describe('a field', () => {
  it('is tied to its label and its hint, and says nothing of an error', () => {
    render(input({}));
    const control = screen.getByLabelText('Je naam');
    expect(control.getAttribute('aria-describedby')).toBe('name-hint');
    expect(control.hasAttribute('aria-invalid')).toBe(false);
    expect(document.querySelector<HTMLElement>('#name-error')?.hidden).toBe(true);
  });

  it('names its error after its hint, and says that it is one', () => {
    render(input({ error: 'Vul je naam in' }));
    const control = screen.getByLabelText('Je naam');
    expect(control.getAttribute('aria-describedby')).toBe('name-hint name-error');
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(document.querySelector('#name-error')?.textContent).toBe('Fout: Vul je naam in');
  });
});

describe('a question with choices', () => {
  it('is a group with the question as its name', () => {
    render(
      <ChoiceField name="reach" label="Hoe bereiken we je?" errorWord="Fout:">
        <label>
          <input type="radio" name="reach" value="email" /> Per e-mail
        </label>
      </ChoiceField>,
    );
    expect(screen.getByRole('group', { name: 'Hoe bereiken we je?' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Per e-mail').checked).toBe(false);
  });
});

describe('the error summary', () => {
  const messages = [{ field: 'name', text: 'Vul je naam in' }];

  it('is not there without an error', () => {
    render(<ErrorSummary title="Er ging iets mis" messages={[]} />);
    expect(document.querySelector<HTMLElement>('[data-error-summary]')?.hidden).toBe(true);
  });

  it('takes the focus when it appears, and leads to the field', () => {
    render(
      <>
        <ErrorSummary title="Er ging iets mis" messages={messages} />
        {input({ error: 'Vul je naam in' })}
      </>,
    );
    expect(document.activeElement?.hasAttribute('data-error-summary')).toBe(true);
    Element.prototype.scrollIntoView = () => undefined;
    fireEvent.click(screen.getByRole('link', { name: 'Vul je naam in' }));
    expect(document.activeElement?.id).toBe('name');
  });
});

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
