import autocannon from 'autocannon';
import { readCheck } from '../src/loaders/training/read.ts';
import { answerKeyOf } from '../src/domain/training/question.ts';
import { withBareWorker } from './bare-worker.ts';
import { cpuOfGroup } from './cpu.ts';
import { median, type Measurement } from './measurement.ts';
import { withSite } from './site.ts';

const MODULE = 'grenzen';
const CONNECTIONS = 20;
const ROUNDS = 3;
const DRAWS = 100;
/** Posted in a round. */
const POSTS = 400;

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

/** What posting these bodies in turn takes. */
async function posted(url: string, group: number, bodies: readonly string[]) {
  const before = await cpuOfGroup(group);
  let turn = 0;
  const result = await autocannon({
    url,
    method: 'POST',
    connections: CONNECTIONS,
    amount: POSTS,
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
  return { perSecond: POSTS / result.duration, cpu: ((await cpuOfGroup(group)) - before) / POSTS };
}

/** Final checks graded per second, against a Worker that only reads and responds, in turn within one run; as in `intake.ts`. */
export async function measure(): Promise<Measurement[]> {
  return withSite((site, siteGroup) =>
    withBareWorker({ script: BARE }, async (bare, bareGroup) => {
      const url = new URL(`/api/training/${MODULE}/check`, site).href;
      const bodies = await answeredDraws(url);
      const round = async () => ({
        bare: await posted(bare, bareGroup, bodies),
        ours: await posted(url, siteGroup, bodies),
      });
      // What both do for the first time only.
      await round();
      const rounds: Awaited<ReturnType<typeof round>>[] = [];
      for (let number = 0; number < ROUNDS; number += 1) rounds.push(await round());
      const middle = (pick: (one: (typeof rounds)[number]) => number) => median(rounds.map(pick));
      const row = (what: string, value: number, unit: string) => ({ what, value, unit });
      return [
        row(
          'answers by the bare Worker',
          middle((one) => one.bare.perSecond),
          'per second',
        ),
        row(
          'checks graded',
          middle((one) => one.ours.perSecond),
          'per second',
        ),
        row(
          'CPU of a check graded against a bare answer',
          middle((one) => one.ours.cpu / one.bare.cpu),
          'times',
        ),
      ];
    }),
  );
}
