import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ErrorSummary } from './ErrorSummary.tsx';
import { ChoiceField, Field } from './Field.tsx';

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
    expect(document.querySelector('#name-error')).toBeNull();
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

  it('leads to each field that is wrong', () => {
    render(<ErrorSummary title="Er ging iets mis" messages={messages} />);
    expect(screen.getByRole('link', { name: 'Vul je naam in' }).getAttribute('href')).toBe('#name');
  });

  it('says once what is wrong at more fields, and leads to the first of them', () => {
    const text = 'Kies elke mentor hoogstens één keer';
    const twice = ['mentor2', 'mentor3'].map((field) => ({ field, text }));
    render(<ErrorSummary title="Er ging iets mis" messages={twice} />);
    expect(screen.getByRole('link', { name: text }).getAttribute('href')).toBe('#mentor2');
  });
});
