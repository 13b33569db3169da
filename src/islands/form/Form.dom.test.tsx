import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { hydrate } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Texts } from '../../domain/texts/texts.ts';
import { $choice, chooseMentors, clearChoice } from '../../stores/choice.ts';
import { $step } from '../../stores/step.ts';
import type { FormProps } from './props.ts';
import { sharedChoice } from './shared-choice.ts';
import { RequestForm } from './RequestForm.tsx';
import { TalkForm } from './TalkForm.tsx';
import { DUTCH_NUMBERS } from '../../domain/intake/phone.fixture.ts';

/** Every text is its key. */
const texts = new Proxy<Texts>(
  {},
  { get: (_, key) => (String(key).endsWith('.one') ? undefined : String(key)) },
);
const common = {
  texts,
  messages: texts,
  plan: DUTCH_NUMBERS,
  contact: { name: 'Noor', phone: '06 12345678', call: 'tel:+31612345678', email: 'noor@example.org' },
  weeks: 6,
  draftDays: 1,
};
const talk: FormProps = { ...common, choices: { options: {} } };
const request: FormProps = {
  ...common,
  choices: {
    options: { topics: { rest: 'Rust', work: 'Werk' } },
    mentors: [
      { id: 'amina', name: 'Amina', label: 'Amina', programme: 'zorg', isPaused: false, room: 'open' },
      { id: 'bas', name: 'Bas', label: 'Bas', programme: 'zorg', isPaused: false, room: 'full' },
      { id: 'cora', name: 'Cora', label: 'Cora', programme: 'ziekenhuis', isPaused: false, room: 'open' },
    ],
    wishes: { 'language:ar': 'Arabisch' },
  },
} as FormProps;

const RIGHT = {
  question: ['Hoe zeg ik nee tegen een extra dienst?'],
  name: ['Sanne'],
  organisation: ['Voorbeeld Thuiszorg'],
  reach: ['email'],
  email: ['sanne@example.org'],
};

const control = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`)!;
const type = (id: string, value: string) => fireEvent.input(control(id), { target: { value } });
const choose = (name: string, value: string) => {
  fireEvent.click(document.querySelector(`[name="${name}"][value="${value}"]`)!);
};
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const goOn = () => fireEvent.submit(document.querySelector('form')!);
const summary = () => document.querySelector<HTMLElement>('[data-error-summary]')!;
/** The fields get what was kept a frame after the script started. */
const begun = () =>
  waitFor(() =>
    expect(control('website').form?.elements.namedItem('id')).toHaveProperty(
      'value',
      expect.stringMatching(/^[\da-f-]{36}$/) as string,
    ),
  );
const frame = () => new Promise((done) => requestAnimationFrame(done));

beforeEach(() => {
  clearChoice();
  sessionStorage.clear();
  localStorage.clear();
  location.hash = '';
  $step.set('');
  globalThis.scrollTo = vi.fn();
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

async function fillTalk() {
  render(<TalkForm {...talk} />);
  await begun();
  await frame();
  type('organisation', 'Voorbeeld Thuiszorg');
  type('name', 'Sanne');
  choose('reach', 'email');
  type('email', 'sanne@example.org');
}

/** The form as the build made it, filled in by the visitor before the script came. */
async function takeOver(act: () => void) {
  const root = document.body.appendChild(document.createElement('div'));
  root.innerHTML = renderToString(<RequestForm {...request} />);
  act();
  hydrate(<RequestForm {...request} />, root);
  await begun();
  await frame();
}

describe('a form of one page', () => {
  it('says what is wrong, brings the focus there, and takes it back when it is right', async () => {
    render(<TalkForm {...talk} />);
    await begun();
    await frame();
    goOn();
    await waitFor(() => expect(document.activeElement).toBe(summary()));
    expect(summary().textContent).toContain('organisation.empty');
    expect(control('organisation').getAttribute('aria-invalid')).toBe('true');
    control('organisation').focus();
    type('organisation', 'Voorbeeld Thuiszorg');
    await waitFor(() => expect(control('organisation').hasAttribute('aria-invalid')).toBe(false));
    // Other fields are still wrong: the focus stays with who is typing.
    expect(summary().hidden).toBe(false);
    expect(document.activeElement).toBe(control('organisation'));
    fireEvent.click(screen.getByRole('link', { name: 'name.empty' }));
    expect(document.activeElement).toBe(control('name'));
  });

  it('shows every line that will be sent, and goes back to the field that somebody changes', async () => {
    await fillTalk();
    goOn();
    await screen.findByRole('heading', { name: 'check.title' });
    const list = document.querySelector('.summary-list')!.textContent;
    expect(list).toContain('Voorbeeld Thuiszorg');
    expect(list).toContain('sanne@example.org');
    expect(list).toContain('check.empty');
    press(/check.change fields.name.label/);
    await waitFor(() => expect(document.activeElement).toBe(control('name')));
    expect(control('name').value).toBe('Sanne');
  });

  it('is sent with its key, and keeps everything when it cannot be', async () => {
    const fetch = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
    await fillTalk();
    goOn();
    await screen.findByRole('heading', { name: 'check.title' });
    goOn();
    await screen.findByRole('heading', { name: 'failed.title' });
    press(/failed.retry/);
    await waitFor(() => expect(fetch).toHaveBeenCalledTimes(2));
    const keys = fetch.mock.calls.map(([, init]) => (init?.body as URLSearchParams).get('id'));
    expect(keys[0]).toBe(keys[1]);
    expect(control('name').value).toBe('Sanne');
  });

  it('takes another key when the edge knows this one with other answers', async () => {
    const errors = [{ field: 'id', key: 'id.reused' }];
    const fetch = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(() => Promise.resolve(Response.json({ errors }, { status: 422 })));
    await fillTalk();
    goOn();
    await screen.findByRole('heading', { name: 'check.title' });
    goOn();
    await waitFor(() => expect(summary().textContent).toContain('id.reused'));
    goOn();
    await waitFor(() => expect(fetch).toHaveBeenCalledTimes(2));
    const keys = fetch.mock.calls.map(([, init]) => (init?.body as URLSearchParams).get('id'));
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('comes back with what was filled in after a reload', async () => {
    await fillTalk();
    cleanup();
    render(<TalkForm {...talk} />);
    await waitFor(() => expect(control('name').value).toBe('Sanne'));
  });

  it('was opened when somebody began, also after a reload or a script that came late', async () => {
    await fillTalk();
    const opened = () => control('website').form?.querySelector<HTMLInputElement>('[name=opened]')?.value;
    const first = opened();
    expect(Number(first)).toBeLessThanOrEqual(performance.timeOrigin + 1);
    vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(Date.now() + 60_000);
    cleanup();
    render(<TalkForm {...talk} />);
    await begun();
    await frame();
    expect(opened()).toBe(first);
  });

  it('is empty again after "wipe everything", on this device too', async () => {
    await fillTalk();
    press(/draft.save/);
    await screen.findByText('draft.saved');
    press(/draft.wipe/);
    await screen.findByText('draft.wiped');
    expect(control('name').value).toBe('');
    expect(localStorage.length + sessionStorage.length).toBe(0);
  });
});

describe('"wipe everything"', () => {
  it('can be taken back for a moment, with what was kept on this device', async () => {
    await fillTalk();
    press(/draft.save/);
    await screen.findByText('draft.saved');
    press(/draft.wipe/);
    await screen.findByText('draft.wiped');
    press(/draft.undo/);
    await screen.findByText('draft.saved');
    expect(control('name').value).toBe('Sanne');
    expect(document.querySelector<HTMLInputElement>('[name=reach][value=email]')!.checked).toBe(true);
    expect(localStorage.getItem('draft:talk')).toContain('Sanne');
  });

  it('leaves nothing to take back for the next person', async () => {
    await fillTalk();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    press(/draft.wipe/);
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    await waitFor(() => expect(screen.queryByRole('button', { name: /draft.undo/ })).toBeNull());
    expect(control('name').value).toBe('');
  });
});

describe('a form that was sent', () => {
  const received = '/ontvangen/?ref=ABCD2345';

  async function sent() {
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({ received }));
    vi.spyOn(location, 'assign').mockImplementation(() => undefined);
    await fillTalk();
    goOn();
    await screen.findByRole('heading', { name: 'check.title' });
    goOn();
    await screen.findByRole('heading', { name: 'already.title' });
  }

  it('says so to who goes back, with its reference, and sends nothing again', async () => {
    await sent();
    cleanup();
    render(<TalkForm {...talk} />);
    await screen.findByRole('heading', { name: 'already.title' });
    expect(document.querySelector('.reference')!.textContent).toBe('ABCD2345');
    expect(screen.getByRole('link', { name: 'already.look' }).getAttribute('href')).toBe(received);
    expect(screen.queryByRole('button', { name: 'send' })).toBeNull();
    expect(control('name').value).toBe('');
  });

  it('says so at any step to who comes by "back", also when the browser kept the page from before', async () => {
    sessionStorage.setItem('receipt:talk', JSON.stringify({ reference: 'ABCD2345', received }));
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
      { type: 'back_forward' } as PerformanceNavigationTiming,
    ]);
    render(<TalkForm {...talk} />);
    await screen.findByRole('heading', { name: 'already.title' });
    expect(location.hash).toBe('#check');
    cleanup();
    location.hash = '';
    sessionStorage.clear();
    await fillTalk();
    // As the page after sending leaves it, when the browser sent the form itself.
    sessionStorage.clear();
    sessionStorage.setItem('receipt:talk', JSON.stringify({ reference: 'EFGH6789', received }));
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await screen.findByRole('heading', { name: 'already.title' });
    expect(control('name').value).toBe('');
  });

  it('is forgotten when somebody fills in something new', async () => {
    await sent();
    location.hash = 'form';
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'already.title' })).toBeNull());
    type('name', 'Emre');
    cleanup();
    location.hash = 'check';
    render(<TalkForm {...talk} />);
    await begun();
    await frame();
    expect(screen.queryByRole('heading', { name: 'already.title' })).toBeNull();
  });
});

describe('a form of more steps', () => {
  it('asks for what is wrong on this step, and only then goes on', async () => {
    render(<RequestForm {...request} />);
    await begun();
    await frame();
    goOn();
    await waitFor(() => expect(summary().textContent).toContain('mentors.empty'));
    expect(summary().textContent).not.toContain('name.empty');
    fireEvent.input(control('mentor1'), { target: { value: 'bas' } });
    goOn();
    await screen.findByRole('heading', { name: 'steps.question' });
    expect(control('question').closest('section')?.hidden).toBe(false);
    expect(control('mentor1').closest('section')?.hidden).toBe(true);
  });

  it('warns of a mentor who is full, and lets one of two go: the next moves up', async () => {
    sessionStorage.setItem('choice', '["bas","amina"]');
    sessionStorage.setItem('request', JSON.stringify(RIGHT));
    location.hash = 'check';
    render(<RequestForm {...request} />);
    await screen.findByText('mentors.full');
    press(/check.remove Bas/);
    await waitFor(() => expect(control('mentor1').value).toBe('amina'));
    expect(screen.queryByText('mentors.full')).toBeNull();
  });
});

describe('what was taken out of the last step', () => {
  const topics = () => screen.getByText('fields.topics.label', { selector: 'dt' }).parentElement?.textContent;

  it('can come back, at its own line and with the focus', async () => {
    sessionStorage.setItem('choice', '["amina"]');
    sessionStorage.setItem('request', JSON.stringify({ ...RIGHT, topics: ['rest', 'work'] }));
    location.hash = 'check';
    render(<RequestForm {...request} />);
    fireEvent.click(await screen.findByRole('button', { name: /check.remove Rust/ }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('check.removed'));
    expect(document.activeElement?.closest('dd')?.parentElement?.textContent).toContain(
      'fields.topics.label',
    );
    expect(topics()).not.toContain('Rust');
    press(/draft.undo/);
    await waitFor(() => expect(topics()).toContain('Rust'));
    expect(screen.queryByText('check.removed')).toBeNull();
  });

  it('comes back in its order: a mentor who was the first choice is the first again', async () => {
    sessionStorage.setItem('choice', '["bas","amina"]');
    sessionStorage.setItem('request', JSON.stringify(RIGHT));
    location.hash = 'check';
    render(<RequestForm {...request} />);
    fireEvent.click(await screen.findByRole('button', { name: /check.remove Bas/ }));
    await waitFor(() => expect(control('mentor1').value).toBe('amina'));
    press(/draft.undo/);
    await waitFor(() => expect(control('mentor1').value).toBe('bas'));
    expect(control('mentor2').value).toBe('amina');
    expect(sessionStorage.getItem('choice')).toBe('["bas","amina"]');
  });
});

describe('the name of the window', () => {
  const isTitled = (title: string) => waitFor(() => expect(document.title).toBe(title));

  beforeEach(() => {
    document.title = 'Vraag een match aan - Site';
  });

  it('says the step and what is asked there, in front of the name of the page', async () => {
    sessionStorage.setItem('choice', '["bas"]');
    sessionStorage.setItem('request', JSON.stringify(RIGHT));
    render(<RequestForm {...request} />);
    await begun();
    await isTitled('stepOf: steps.mentors - Vraag een match aan - Site');
    location.hash = 'question';
    await isTitled('stepOf: steps.question - Vraag een match aan - Site');
    location.hash = 'check';
    await isTitled('stepOf: check.title - Vraag een match aan - Site');
  });

  it('of a form of one page changes when it shows what is sent', async () => {
    await fillTalk();

    await isTitled('Vraag een match aan - Site');
    goOn();
    await isTitled('check.title - Vraag een match aan - Site');
  });
});

describe('what was done before the script came', () => {
  it('stays: typed, chosen and ticked', async () => {
    await takeOver(() => {
      control('mentor1').value = 'amina';
      control('question').value = 'Hoe zeg ik nee?';
      document.querySelector<HTMLInputElement>('[name=topics][value=rest]')!.checked = true;
      document.querySelector<HTMLInputElement>('[name=reach][value=phone]')!.checked = true;
    });
    expect(control('mentor1').value).toBe('amina');
    expect(control('question').value).toBe('Hoe zeg ik nee?');
    expect(document.querySelector<HTMLInputElement>('[name=topics][value=rest]')!.checked).toBe(true);
    expect(document.querySelector<HTMLInputElement>('[name=reach][value=phone]')!.checked).toBe(true);
    expect(sessionStorage.getItem('choice')).toContain('amina');
  });

  it('goes before what was kept, and loses nothing that was ticked at any time', async () => {
    sessionStorage.setItem(
      'request',
      JSON.stringify({ topics: ['work'], name: ['Sanne'], question: ['Oud'] }),
    );
    await takeOver(() => {
      control('question').value = 'Nieuw';
      document.querySelector<HTMLInputElement>('[name=topics][value=rest]')!.checked = true;
    });
    expect(control('question').value).toBe('Nieuw');
    expect(control('name').value).toBe('Sanne');
    expect(document.querySelectorAll('[name=topics]:checked')).toHaveLength(2);
  });
});

describe('the address of the last step', () => {
  it('shows the first step that is not right yet', async () => {
    sessionStorage.setItem('choice', '["bas"]');
    location.hash = 'check';
    render(<RequestForm {...request} />);
    await screen.findByRole('heading', { name: 'steps.question' });
    expect(location.hash).toBe('#question');
  });
});

describe('a mentor who is asked by name while others are kept', () => {
  const places = () => ['mentor1', 'mentor2', 'mentor3'].map((id) => control(id).value);
  const apart = () =>
    [...document.querySelectorAll('.notice')]
      .map(({ textContent }) => textContent)
      .find((text) => text.startsWith('mentors.apart'));
  const open = async (kept: readonly string[], asked = '') => {
    chooseMentors(kept);
    history.replaceState(undefined, '', asked && `?mentor=${asked}`);
    render(<RequestForm {...request} />);
    await begun();
    await frame();
  };
  afterEach(() => {
    history.replaceState(undefined, '', location.pathname);
  });

  it('comes first, with those of the same programme; of the others the form says that they stay kept', async () => {
    await open(['cora', 'bas'], 'amina');
    expect(places()).toEqual(['amina', 'bas', '']);
    expect(screen.getByText('mentors.keptToo')).toBeTruthy();
    expect(apart()).toContain('Cora');
    expect($choice.get()).toEqual(['amina', 'bas', 'cora']);
    // What is filled in after that takes nobody away.
    type('question', 'Hoe zeg ik nee tegen een extra dienst?');
    expect($choice.get()).toEqual(['amina', 'bas', 'cora']);
  });

  it('is the same after a reload, and without others nothing is said of them', async () => {
    await open(['amina', 'bas', 'cora']);
    expect(places()).toEqual(['amina', 'bas', '']);
    expect(apart()).toBeDefined();
    cleanup();
    await open(['bas'], 'amina');
    expect(places()).toEqual(['amina', 'bas', '']);
    expect(apart()).toBeUndefined();
  });

  it('is wiped with the others, who come back with it', async () => {
    await open(['cora'], 'amina');
    press(/draft.wipe/);
    expect($choice.get()).toEqual([]);
    press(/draft.undo/);
    await frame();
    expect($choice.get()).toEqual(['amina', 'cora']);
    press(/draft.wipe/);
    type('question', 'Hoe zeg ik nee tegen een extra dienst?');
    expect($choice.get()).toEqual([]);
  });

  it('goes with sending, and the others stay kept', async () => {
    await open(['cora', 'bas'], 'amina');
    sharedChoice.forget('sent');
    expect($choice.get()).toEqual(['cora']);
  });
});
