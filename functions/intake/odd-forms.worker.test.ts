import { describe, expect, it } from 'vitest';
import { answersStored, AS_JSON, formOf, post, RIGHT, tableRows } from '../test/post-form.ts';

describe('a body that is not what it says', () => {
  it.each([
    ['multipart without a boundary', 'x', 'multipart/form-data'],
    ['multipart that breaks off', '--a\r\nContent-Disposition: form-data', 'multipart/form-data; boundary=a'],
    ['JSON that breaks off', '{"name":', 'application/json'],
    ['JSON that is no object', '[1,2]', 'application/json'],
    ['nothing', '', 'application/x-www-form-urlencoded'],
  ])('is a form with everything empty: %s', async (_, body, type) => {
    const answer = await post(body, { ...AS_JSON, 'Content-Type': type });
    const { errors } = await answer.json<{ errors: { field: string; key: string }[] }>();
    expect(answer.status).toBe(422);
    expect(errors.map(({ key }) => key)).toContain('name.empty');
  });

  it('is taken without the files that somebody put in', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(RIGHT)) body.set(name, value);
    body.set('attachment', new File(['text'], 'a.txt'));
    expect((await post(body)).status).toBe(303);
  });
});

describe('fields that no form has', () => {
  it('do not come back on the page that shows what will be sent', async () => {
    const strange = Array.from({ length: 3000 }, (_, place) => [`"${place}`, '"'] as const);
    const step = { step: 'check' };
    const plain = await (await post(formOf({ ...RIGHT, ...step }))).text();
    const page = await (await post(formOf({ ...RIGHT, ...step, ...Object.fromEntries(strange) }))).text();
    expect(page).toHaveLength(plain.length);
    expect(plain).toContain('name="email" value="sanne@example.org"');
  });
});

describe('signs that nobody types', () => {
  it('do not reach the database, nor the headers of a mail', async () => {
    await post(formOf({ ...RIGHT, name: 'Sanne\r\nBcc: x\0', question: 'Eerste regel\r\nTweede\0 regel' }));
    expect(await answersStored()).toMatchObject([
      { name: 'Sanne Bcc: x', question: 'Eerste regel\nTweede regel' },
    ]);
  });

  it('say which choice to make, never what the program thinks of them', async () => {
    const answer = await post(formOf({ ...RIGHT, mentor1: 'Geen <id>', topics: ['Geen id'] }));
    const page = await answer.text();
    expect(page).toContain('<a href="#mentor1">form-messages.mentors.unknown</a>');
    expect(page).toContain('<a href="#topics">form-messages.topics.unknown</a>');
    expect(page).not.toContain('Invalid format');
  });
});

describe('the same request from a page with and one without JavaScript', () => {
  it('is one request, though one sends line breaks in two signs', async () => {
    const id = crypto.randomUUID();
    const question = 'Eerste regel van de vraag\nTweede regel';
    await post(formOf({ ...RIGHT, id, question }));
    const answer = await post(formOf({ ...RIGHT, id, question: question.replace('\n', '\r\n') }));
    expect(answer.status).toBe(303);
    expect(await tableRows('submissions')).toHaveLength(1);
  });
});

describe('the form that comes back', () => {
  it('is a plain page: no script starts it anew and empties the fields', async () => {
    expect(await (await post(formOf({ ...RIGHT, name: '' }))).text()).not.toContain('<astro-island');
  });

  it('has the focus on what is wrong, also without JavaScript', async () => {
    const page = await (await post(formOf({ ...RIGHT, name: '' }))).text();
    expect(/data-error-summary[^>]*>(<h2[^>]*>)/.exec(page)?.[1]).toContain('autofocus');
  });

  it('keeps topics and wishes, each in a box that can be taken out', async () => {
    const fields = {
      ...RIGHT,
      step: 'change',
      topics: ['werkdruk', 'grenzen'],
      wish: ['language:ar', 'x"><b>'],
    };
    const page = await (await post(formOf(fields))).text();
    expect(page.match(/<input[^>]*name="topics"[^>]*checked/g)).toHaveLength(2);
    // They are in a list that is closed at first.
    expect(page).toMatch(/<details[^>]* open/);
    expect(page).toMatch(/<input[^>]*name="wish" value="language:ar" checked/);
    expect(page).toContain('value="x&quot;>&lt;b>" checked');
  });
});
