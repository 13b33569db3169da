/** What `wrangler deploy` gets: the Worker has one address, that of `content/site.yaml`. */
export const deployArgs = (siteUrl: string, more: readonly string[] = []): string[] => [
  'deploy',
  '--domain',
  new URL(siteUrl).hostname,
  ...more,
];
