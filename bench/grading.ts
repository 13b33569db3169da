import autocannon from 'autocannon';
import { readCheck } from '../src/loaders/training/read.ts';
import { answerKeyOf } from '../src/domain/training/question.ts';
import { withBareWorker } from './bare-worker.ts';
import { median, type Measurement } from './measurement.ts';
import { withSite } from './site.ts';

const MODULE = 'grenzen';
const SECONDS = 5;
const CONNECTIONS = 20;
const ROUNDS = 3;
const DRAWS = 400;

const HEADERS = {
  'content-type': 'application/json',
  accept: 'application/json',
  'sec-fetch-site': 'same-origin',
};

/** A Worker that only reads what came and answers. */
const BARE = `export default {
  async fetch(request) {
    const body = await request.json();
    return Response.json({ fields: Object.keys(body).length });
  },
};`;

const key = new Map(readCheck(MODULE, 'nl').map((question) => [question.id, question]));

const rightOf = (id: string): string[] => {
  const question = key.get(id);
  return question ? answerKeyOf(question).right : [];
};

/** Answered draws, ready to hand in. After the first time each is handed in again, as after a lost response. */
async function answeredDraws(url: string): Promise<string[]> {
  const bodies: string[] = [];
  for (let number = 0; number < DRAWS; number += 1) {
    const { draw, questions } = (await (await fetch(url)).json()) as {
      draw: string;
      questions: { id: string }[];
    };
    const answers = questions.map(({ id }) => [id, rightOf(id)]);
    bodies.push(JSON.stringify({ draw, answers: Object.fromEntries(answers) as object }));
  }
  return bodies;
}

/** Responses per second when these bodies are posted in turn. */
async function posted(url: string, bodies: readonly string[]): Promise<number> {
  let turn = 0;
  const result = await autocannon({
    url,
    method: 'POST',
    connections: CONNECTIONS,
    duration: SECONDS,
    setupClient(client) {
      const next = () => {
        turn += 1;
        // Each from its own address, because the rate limit per address is not what is measured.
        client.setHeadersAndBody(
          { ...HEADERS, 'cf-connecting-ip': `10.${turn >> 16}.${(turn >> 8) & 255}.${turn & 255}` },
          bodies[turn % bodies.length] ?? '',
        );
      };
      next();
      client.on('response', next);
    },
  });
  if (result.non2xx > 0) throw new Error(`${JSON.stringify(result.statusCodeStats)} from ${url}`);
  return result['2xx'] / SECONDS;
}

/** Final checks graded per second, against a Worker that only reads and responds, in turn within one run. */
export async function measure(): Promise<Measurement[]> {
  return withSite((site) =>
    withBareWorker({ script: BARE }, async (bare) => {
      const url = new URL(`/api/training/${MODULE}/check`, site).href;
      const bodies = await answeredDraws(url);
      const rates = { ours: [] as number[], bare: [] as number[] };
      for (let round = 0; round < ROUNDS; round += 1) {
        rates.bare.push(await posted(bare, bodies));
        rates.ours.push(await posted(url, bodies));
      }
      const ratio = median(rates.ours) / median(rates.bare);
      return [
        { what: 'answers by the bare Worker', value: median(rates.bare), unit: 'per second' },
        { what: 'checks graded', value: median(rates.ours), unit: 'per second' },
        { what: 'checks graded against bare answers', value: ratio, unit: 'times' },
      ];
    }),
  );
}
