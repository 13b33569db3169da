import type { D1Migration } from 'cloudflare:test';
import type { Env as EdgeEnv } from '../env.ts';
import type * as main from '../worker.ts';

declare global {
  namespace Cloudflare {
    interface Env extends EdgeEnv {
      MIGRATIONS: D1Migration[];
    }
    interface GlobalProps {
      mainModule: typeof main;
    }
  }
}
