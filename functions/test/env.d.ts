import type { D1Migration } from 'cloudflare:test';
import type * as main from '../index.ts';

declare global {
  namespace Cloudflare {
    interface Env {
      DB: D1Database;
      ASSETS: Fetcher;
      MIGRATIONS: D1Migration[];
    }
    interface GlobalProps {
      mainModule: typeof main;
    }
  }
}
