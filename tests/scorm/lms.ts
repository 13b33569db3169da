import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { ScormVersion } from '../../src/domain/scorm/course.ts';
import type { Files } from '../../scripts/scorm/package.ts';

/** What a learning system keeps of one learner: every value by its name. */
type Kept = Record<string, string>;

/** A learning system on this machine: it shows a package in a frame and keeps what the package commits. */
export interface LearningSystem {
  /** Its own address. */
  url: string;
  /** The page with the package, for one learner. */
  address: (version: ScormVersion, learner: string) => string;
  /** What was committed for a learner. */
  kept: (learner: string) => Kept;
  /** Lets it know something of a learner from before. */
  setKept: (learner: string, kept: Kept) => void;
  /** Whether it accepts commits. */
  setReachable: (isReachable: boolean) => void;
  close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const API = {
  '1.2': ['scorm12', 'Scorm12API', 'API'],
  '2004': ['scorm2004', 'Scorm2004API', 'API_1484_11'],
} as const;

/** The page of the system around a package: it makes the API before the package looks for it. */
function host(version: ScormVersion, learner: string, kept: Kept): string {
  const [script, name, object] = API[version];
  const data = JSON.stringify(kept).replaceAll('<', String.raw`\u003c`);
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Leeromgeving</title>
<link rel="icon" href="data:,">
<style>html, body { margin: 0; block-size: 100% } iframe { display: block; inline-size: 100%; block-size: 100%; border: 0 }</style>
<script src="/scorm-again/${script}.min.js"></script>
<script>
  const api = new ${name}({
    lmsCommitUrl: '/commit/${learner}', dataCommitFormat: 'flattened', autocommit: false, logLevel: 5,
    mastery_override: false, strict_errors: true,
  });
  api.loadFromFlattenedJSON(${data});
  window.refused = [];
  for (const call of ['LMSSetValue', 'SetValue', 'LMSFinish', 'Terminate', 'LMSInitialize', 'Initialize']) {
    if (typeof api[call] !== 'function') continue;
    const real = api[call].bind(api);
    api[call] = (...given) => {
      const answer = real(...given);
      const code = (api.LMSGetLastError ?? api.GetLastError).call(api);
      if (String(answer) !== 'true') window.refused.push([call, ...given, code].join(' '));
      return answer;
    };
  }
  window.${object} = api;
</script></head>
<body><iframe title="Pakket" src="/package/${version}/index.html" name="package"></iframe></body></html>`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** Starts a learning system with these packages on a free port. */
export async function startLearningSystem(packages: Record<ScormVersion, Files>): Promise<LearningSystem> {
  const learners = new Map<string, Kept>();
  let isReachable = true;

  function fileAt(path: string): string | Uint8Array | undefined {
    const [, first = '', version = '', ...rest] = path.split('/');
    if (first === 'scorm-again') return readFileSync(`node_modules/scorm-again/dist/${version}`);
    if (first !== 'package') return undefined;
    return packages[version as ScormVersion][rest.join('/')];
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const learner = pathname.split('/')[2] ?? '';
    const send = (status: number, type: string, body: string | Uint8Array = '') =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    if (pathname.startsWith('/commit/')) {
      void bodyOf(request).then((text) => {
        if (!isReachable) return send(503, 'application/json', '{"result":false,"errorCode":101}');
        const sent = JSON.parse(text) as Record<string, unknown>;
        learners.set(learner, flat((sent['runtimeData'] ?? sent['cmi'] ?? sent) as Record<string, unknown>));
        return send(200, 'application/json', '{"result":true,"errorCode":0}');
      });
      return;
    }
    if (pathname.startsWith('/learn/')) {
      const version = searchParams.get('version') as ScormVersion;
      send(200, 'text/html; charset=utf-8', host(version, learner, learners.get(learner) ?? {}));
      return;
    }
    const file = fileAt(pathname);
    if (file === undefined) send(404, 'text/plain', 'Not here.');
    else send(200, TYPES[extname(pathname)] ?? 'application/octet-stream', file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  return {
    url,
    address: (version, learner) => `${url}learn/${learner}?version=${version}`,
    kept: (learner) => learners.get(learner) ?? {},
    setKept: (learner, kept) => learners.set(learner, kept),
    setReachable: (reachable) => {
      isReachable = reachable;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function flat(sent: Record<string, unknown>): Kept {
  return Object.fromEntries(
    Object.entries(sent)
      .filter(([, value]) => value !== null && typeof value !== 'object')
      .map(([name, value]) => [name, String(value)]),
  );
}
