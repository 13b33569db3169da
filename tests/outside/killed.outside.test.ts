// A machine can stop at any moment: everything acknowledged before that is stored and mailed, exactly once.
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { anHourLater, type OutboxRow, readOutbox, startCountingServer } from './mails.ts';
import { RIGHT, send } from './right.ts';
import { startRuntime } from './start-runtime.ts';
import { storedReferences } from './stored.ts';

const KILLS = 20;
const SENDERS = 2;
/** Forms and mails of each round at least: all mail of many more takes minutes. */
const FORMS = 2;
const MAILS = 2;
const EVERY_MINUTE = '/cdn-cgi/local/scheduled?cron=*+*+*+*+*';

/** Sends until the server is gone, the last one again and again after enough; keeps what was acknowledged. */
async function sendUntilGone(site: string, acknowledged: Set<string>, enough: number): Promise<void> {
  let id = randomUUID();
  for (;;) {
    try {
      const reference = await send(site, '/api/requests', { ...RIGHT['/api/requests'], id });
      if (reference !== undefined) acknowledged.add(reference);
      if (acknowledged.size < enough) id = randomUUID();
    } catch {
      return;
    }
  }
}

/** Runs what the platform runs every minute, without a pause, until the server is gone. */
async function sweepUntilGone(site: string): Promise<void> {
  for (;;) {
    try {
      await (await fetch(new URL(EVERY_MINUTE, site))).arrayBuffer();
    } catch {
      return;
    }
  }
}

/** Adds the mails whose message went and whose answer the kill took away. */
function countLost(
  rows: readonly OutboxRow[],
  before: readonly OutboxRow[],
  lost: Map<string, number>,
): void {
  const handedBefore = new Map(before.map(({ id, handed }) => [id, handed]));
  for (const { id, state, handed } of rows)
    if (state === 'waiting' && handed > (handedBefore.get(id) ?? 0)) lost.set(id, (lost.get(id) ?? 0) + 1);
}

it(
  `after ${KILLS.toString()} kills under load every acknowledged reference is there once, and so are its mails`,
  async () => {
    const state = await mkdtemp(join(tmpdir(), 'mentoring-kill-'));
    await cp(inject('emptyState'), state, { recursive: true });
    const server = await startCountingServer();
    const start = () => startRuntime(state, '.wrangler/kill.log', { settings: server.settings });
    const acknowledged = new Set<string>();
    const lost = new Map<string, number>();
    let outbox: OutboxRow[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const site = await start();
      const enough = acknowledged.size + FORMS;
      const mailsEnough = server.count() + MAILS;
      const senders = Array.from({ length: SENDERS }, () => sendUntilGone(site.url, acknowledged, enough));
      const sweeper = sweepUntilGone(site.url);
      const isUnderWay = () => acknowledged.size >= enough && server.count() >= mailsEnough;
      try {
        await expect.poll(isUnderWay, { timeout: 60_000 }).toBe(true);
      } finally {
        await site.kill();
        await Promise.all([...senders, sweeper]);
      }
      const rows = readOutbox(state);
      countLost(rows, outbox, lost);
      outbox = rows;
      anHourLater(state);
    }
    const site = await start();
    const sweeper = sweepUntilGone(site.url);
    const waiting = () => readOutbox(state).filter((row) => row.state === 'waiting').length;
    await expect.poll(waiting, { timeout: 4 * 60_000, interval: 500 }).toBe(0);
    await site.stop();
    await sweeper;
    await server.stop();
    const stored = storedReferences(state);
    outbox = readOutbox(state);
    await rm(state, { recursive: true, force: true });
    expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS * FORMS);
    expect(new Set(stored).size).toBe(stored.length);
    expect([...acknowledged].filter((reference) => !stored.includes(reference))).toEqual([]);

    const copies = await server.copies(outbox);
    const times = (id: string) => copies.get(id) ?? 0;
    // Without a kill between a message and its answer this would prove nothing.
    expect(lost.size).toBeGreaterThan(0);
    expect(outbox.filter(({ id }) => times(id) > 1 + (lost.get(id) ?? 0))).toEqual([]);
    // What says that it may have arrived lost its answer twice.
    const mayHaveArrived = ({ id, state: now }: OutboxRow) => now === 'unanswered' && lost.get(id) === 2;
    expect(outbox.filter((row) => times(row.id) === 0 && !mayHaveArrived(row))).toEqual([]);
    const toSender = outbox
      .filter(({ mail }) => mail === 'received-request')
      .map(({ reference }) => reference);
    const suspect = outbox.filter((row) => row.suspect === 1).map(({ reference }) => reference);
    expect(
      [...acknowledged].filter((reference) => !toSender.includes(reference) && !suspect.includes(reference)),
    ).toEqual([]);
  },
  20 * 60 * 1000,
);
