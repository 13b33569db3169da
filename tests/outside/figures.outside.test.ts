// The figures of a programme arrive at each of its coordinators over SMTP, and nothing that fewer than five people said.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { NIGHT } from '../../functions/schedule.ts';
import { type Seen, startServer } from '../../functions/test/mail/server.ts';
import { openDatabase } from '../browser/embedded-database.ts';
import { startRuntime } from './start-runtime.ts';

const HOSPITAL = 'ziekenhuis';
/** Of which nobody gets a mail: four answered. */
const SILENT = 'verpleging-en-thuiszorg';
const COORDINATORS = ['karin@example.org', 'tweede@example.org'];

/** Counts as they are stored: of five people and more, of four, and of who may not be told about at all. */
const COUNTED = `
  INSERT INTO survey_counts (programme, year, moment, side, question, answer, count) VALUES
    ('${HOSPITAL}', '2026', 'end', 'mentee', 'help', '4', 4), ('${HOSPITAL}', '2026', 'end', 'mentee', 'help', '5', 2),
    ('${HOSPITAL}', '2026', 'end', 'mentee', 'trust', '1', 4), ('${HOSPITAL}', '2026', 'end', 'mentor', 'help', '2', 4),
    ('${SILENT}', '2026', 'start', 'mentee', 'courage', '3', 4);
  INSERT INTO mark_counts (programme, at_start, at_end, count) VALUES ('${HOSPITAL}', 4, 7, 5), ('${SILENT}', 2, 9, 4);
  INSERT INTO helped_counts (programme, answer, count) VALUES
    ('${HOSPITAL}', 'yes', 3), ('${HOSPITAL}', 'no', 1), ('kleine-praktijken', 'yes', 5), ('kleine-praktijken', 'some', 1);`;

it('both coordinators of a programme get its figures, the general one those of a programme without its own, and nobody what four said', async () => {
  const state = await mkdtemp(join(tmpdir(), 'mentoring-figures-'));
  await cp(inject('emptyState'), state, { recursive: true });
  const database = openDatabase(state);
  database.exec(COUNTED);
  database.close();
  const seen: Seen = { taken: [], passwords: [], open: 0 };
  const server = await startServer(seen);
  const settings = {
    MAIL_URL: `smtp://127.0.0.1:${server.port.toString()}?tls=none`,
    COORDINATOR_MAIL: 'algemeen@example.org',
    COORDINATOR_MAIL_ZIEKENHUIS: COORDINATORS.join(', '),
  };
  const site = await startRuntime(state, '.wrangler/figures.log', { settings });
  const runs = async (cron: string) => {
    const place = new URL('/cdn-cgi/local/scheduled', site.url);
    place.searchParams.set('cron', cron);
    await (await fetch(place)).arrayBuffer();
  };
  try {
    // At night the figures are written, once; the clock of each minute sends them.
    await runs(NIGHT);
    await runs(NIGHT);
    await runs('* * * * *');
    await expect.poll(() => seen.taken.length).toBeGreaterThanOrEqual(3);
    await runs('* * * * *');
  } finally {
    await site.stop();
    await server.stop();
    await rm(state, { recursive: true, force: true });
  }
  const to = seen.taken.map(({ receivers }) => receivers.join(' ')).toSorted();
  expect(to).toEqual(['algemeen@example.org', ...COORDINATORS]);

  const own = seen.taken.filter(({ receivers }) => COORDINATORS.includes(receivers[0] ?? ''));
  for (const { subject, text } of own) {
    expect(subject).toBe('Dit is er geteld in Programma Ziekenhuis en revalidatie');
    expect(text).toContain('Aan het eind in 2026, wat mentees antwoordden:');
    expect(text).toContain(
      'bij wie ik terechtkan met een vraag over mijn werk. Gemiddeld 4,3, bij 6 antwoorden.',
    );
    expect(text).toContain('ging bij 5 koppels gemiddeld van 4,0 naar 7,0.');
    expect(text).not.toMatch(
      /vertrouw op mezelf|mentoren antwoordden|Of het ene gesprek hielp|Kleine praktijken/,
    );
  }
  const rest = seen.taken.find(({ receivers }) => receivers[0] === 'algemeen@example.org');
  expect(rest?.subject).toBe('Dit is er geteld in Netwerk Kleine praktijken');
  expect(rest?.text).toContain('Of het ene gesprek hielp: 5 keer ja, 1 keer een beetje, 0 keer nee.');
  expect(rest?.text).not.toMatch(/Gemiddeld|koppels|Ziekenhuis/);
  expect(seen.taken.every(({ text, html }) => text !== undefined && html !== false)).toBe(true);
});
