import { app } from './app.ts';
import { checkSiteUrl, type GivenEnv, withSiteUrl } from './platform/site-address.ts';
import { atNight, eraseAtNight, ERASING, everyMinute, NIGHT } from './schedule.ts';

export default {
  fetch: (request, env, context) => app.fetch(request, withSiteUrl(env), context),
  async scheduled({ cron, scheduledTime }, env) {
    checkSiteUrl(env);
    const nightly: Readonly<Record<string, typeof everyMinute>> = {
      [ERASING]: eraseAtNight,
      [NIGHT]: atNight,
    };
    await (nightly[cron] ?? everyMinute)(withSiteUrl(env), new Date(scheduledTime));
  },
} satisfies ExportedHandler<GivenEnv>;
