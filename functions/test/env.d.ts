import type { D1Migration } from 'cloudflare:test';
import type { Env as EdgeEnv } from '../env.ts';
import type * as main from '../worker.ts';
import type { ModelStorage } from './model/storage-database.ts';

declare global {
  namespace Cloudflare {
    interface Env extends EdgeEnv {
      MIGRATIONS: D1Migration[];
      MODEL: DurableObjectNamespace<ModelStorage>;
      MODEL_RUNS: string;
    }
    interface GlobalProps {
      mainModule: typeof main;
    }
  }
}
