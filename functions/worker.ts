import { app } from './app.ts';
import { checkSiteUrl, type GivenEnv, withSiteUrl } from './platform/site-address.ts';
import { atNight, everyMinute, NIGHT } from './schedule.ts';

export default {
  fetch: (request, env, context) => app.fetch(request, withSiteUrl(env), context),
  async scheduled({ cron, scheduledTime }, env) {
    checkSiteUrl(env);
    const run = cron === NIGHT ? atNight : everyMinute;
    await run(withSiteUrl(env), new Date(scheduledTime));
  },
} satisfies ExportedHandler<GivenEnv>;
