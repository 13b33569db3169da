import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { SelectBox } from './form/SelectBox.tsx';

it('options of one group stand together under its name, and those of none by themselves', () => {
  const control = {
    id: 'mentor',
    name: 'mentor',
    class: 'control',
    'aria-describedby': undefined,
    'aria-invalid': undefined,
  };
  const options = [
    ['amina', 'Amina', 'Zorg'],
    ['bas', 'Bas', 'Wonen'],
    ['chantal', 'Chantal', 'Zorg'],
    ['dirk', 'Dirk', undefined],
  ] as const;
  render(<SelectBox control={control} empty="Kies" options={options} chosen="bas" autocomplete="off" />);
  const under = (name: string) =>
    [...screen.getByRole('group', { name }).querySelectorAll('option')].map(({ value }) => value);
  expect(under('Zorg')).toEqual(['amina', 'chantal']);
  expect(under('Wonen')).toEqual(['bas']);
  expect([...screen.getByRole('combobox').children].map(({ tagName }) => tagName)).toEqual([
    ...['OPTION', 'OPTGROUP', 'OPTGROUP', 'OPTION'],
  ]);
});
