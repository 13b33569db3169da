import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { hydrate } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { perGroup } from '../../domain/directory/groups.ts';
import type { FilterOptions } from '../../domain/directory/option.ts';
import { $selection } from '../../stores/directory.ts';
import { FoundBar } from './FoundBar.tsx';
import { MentorFilter } from './MentorFilter.tsx';

const texts = {
  title: 'Filter',
  name: 'Zoek op naam',
  open: 'Filter',
  openCount: 'Filter ({count})',
  show: 'Toon {count} mentoren',
  close: 'Sluit',
  found: '{count} mentoren',
  'found.one': '1 mentor',
  count: '{count} mentoren',
  picked: '{count} gekozen',
  remove: 'Verwijder filter {option}',
  clear: 'Wis alle filters',
  chosen: 'Gekozen filters',
  none: 'Niemand',
  drop: 'Zonder {filter} zie je {count} mentoren.',
  dropButton: 'Verwijder {filter}',
  ask: 'Vraag het ons',
  'addresses.contact': '/contact/',
  ...Object.fromEntries(
    Object.entries(perGroup((group) => group)).map(([id, name]) => [`groups.${id}`, name]),
  ),
};
const options: FilterOptions = {
  ...perGroup(() => []),
  taal: [
    { id: 'ar', label: 'Arabisch', count: 2 },
    { id: 'tr', label: 'Turks', count: 1 },
  ],
  regio: [
    { id: 'oost', label: 'Oost', count: 2 },
    { id: 'west', label: 'West', count: 1 },
  ],
};
const LIST = `<ul data-directory>
  <li data-mentor="a" data-naam="amina el idrissi" data-taal="ar" data-regio="oost"></li>
  <li data-mentor="b" data-naam="seyma yildiz" data-taal="ar tr" data-regio="oost"></li>
  <li data-mentor="c" data-naam="willem jan kloosterman" data-taal="" data-regio="west"></li>
</ul>`;

const island = { texts, options, total: 3 };
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-mentor]')]
    .filter((item) => !item.hidden)
    .map((item) => item.dataset['mentor']);
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });

function open(query = '') {
  history.replaceState(null, '', `/mentoren/${query}`);
  const place = document.createElement('div');
  place.innerHTML = LIST;
  document.body.append(place);
  render(
    <>
      <MentorFilter {...island} />
      <FoundBar {...island} />
    </>,
  );
}

beforeEach(() => {
  document.body.innerHTML = '';
  $selection.set({});
});
afterEach(cleanup);

describe('the filter of the directory', () => {
  it('hides the mentors who do not pass, says how many are left and keeps the choice in the address', async () => {
    open();
    fireEvent.click(box(/Turks/));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 mentor'));
    expect(shown()).toEqual(['b']);
    expect(location.search).toBe('?taal=tr');
  });

  it('starts with what the address names', async () => {
    open('?taal=ar&taal=klingon');
    await waitFor(() => expect(shown()).toEqual(['a', 'b']));
    expect(box(/Arabisch/).checked).toBe(true);
  });

  it('takes what was ticked before its script came along with what the address names', async () => {
    history.replaceState(null, '', '/mentoren/?taal=ar');
    document.body.innerHTML = `${LIST}<div id="root">${renderToString(<MentorFilter {...island} />)}</div>`;
    const early = box(/West/);
    early.checked = true;
    hydrate(<MentorFilter {...island} />, document.querySelector('#root')!);
    await waitFor(() => expect(location.search).toBe('?taal=ar&regio=west'));
    expect([early.checked, box(/Oost/).checked, box(/Arabisch/).checked]).toEqual([true, false, true]);
    expect(shown()).toEqual([]);
  });

  it('shows no group without options, as of programmes when there is one', async () => {
    open();
    await waitFor(() => expect(screen.getAllByText('taal').length).toBeGreaterThan(0));
    expect(screen.queryByText('programma')).toBeNull();
  });

  it('counts for every option what it gives with the other groups', async () => {
    open('?regio=west');
    await waitFor(() => expect(shown()).toEqual(['c']));
    expect(box(/Arabisch ?, 0 mentoren/).disabled).toBe(false);
    expect(screen.getByRole('checkbox', { name: /Oost ?, 2 mentoren/ })).toBeTruthy();
  });

  it('takes a filter away with its button and moves the focus to the number', async () => {
    open('?taal=tr');
    const chosen = within(await screen.findByRole('list', { name: 'Gekozen filters' }));
    fireEvent.click(chosen.getByRole('button', { name: 'Verwijder filter Turks' }));
    await waitFor(() => expect(shown()).toEqual(['a', 'b', 'c']));
    expect(document.activeElement).toBe(screen.getByRole('status'));
  });

  it('leaves who has the typed name while somebody types, and "back" leads to before the first letter', async () => {
    open('?taal=ar');
    const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Zoek op naam' });
    await waitFor(() => expect(shown()).toEqual(['a', 'b']));
    const before = history.length;
    for (const typed of ['i', 'ı', 'Yı', 'Yıldız ']) fireEvent.input(field, { target: { value: typed } });
    await waitFor(() => expect(shown()).toEqual(['b']));
    expect(history.length).toBe(before + 1);
    expect(new URLSearchParams(location.search).getAll('naam')).toEqual(['Yıldız']);
    expect(field.value).toBe('Yıldız ');
    fireEvent.click(screen.getByRole('button', { name: 'Verwijder filter Yıldız' }));
    await waitFor(() => expect(shown()).toEqual(['a', 'b']));
    expect([field.value, location.search]).toEqual(['', '?taal=ar']);
  });

  it('finds by the name in the address, and takes what was typed before the script came', async () => {
    open('?naam=jan');
    await waitFor(() => expect(shown()).toEqual(['c']));
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('jan');
    cleanup();
    document.body.innerHTML = '';
    history.replaceState(null, '', '/mentoren/');
    const place = document.createElement('div');
    place.innerHTML = renderToString(<MentorFilter {...island} />);
    document.body.innerHTML = LIST;
    document.body.append(place);
    place.querySelector('input')!.value = 'amin';
    hydrate(<MentorFilter {...island} />, place);
    await waitFor(() => expect(shown()).toEqual(['a']));
    expect([place.querySelector('input')?.value, location.search]).toEqual(['amin', '?naam=amin']);
  });

  it('says that a name nobody has can go, like any other filter', async () => {
    open('?naam=zzz&taal=ar');
    expect(await screen.findByText('Zonder ‘zzz’ zie je 2 mentoren.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Verwijder ‘zzz’' }));
    await waitFor(() => expect(shown()).toEqual(['a', 'b']));
  });

  it('names the filter that gives most mentors back when nobody is left', async () => {
    open('?taal=ar&regio=west');
    expect(await screen.findByText('Zonder ‘West’ zie je 2 mentoren.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Verwijder ‘West’' }));
    await waitFor(() => expect(shown()).toEqual(['a', 'b']));
  });
});
