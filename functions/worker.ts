import { app } from './app.ts';
import { atNight, everyMinute, NIGHT } from './schedule.ts';
import type { Env } from './env.ts';

export default {
  fetch: app.fetch,
  async scheduled({ cron, scheduledTime }, env) {
    const run = cron === NIGHT ? atNight : everyMinute;
    await run(env, new Date(scheduledTime));
  },
} satisfies ExportedHandler<Env>;
