const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/i;

/** A page without the policy in it, and that policy: the edge sends it as a header, which a compressed page need not repeat. */
export function withoutPolicy(html: string): { html: string; policy: string | undefined } {
  const [meta, policy] = POLICY.exec(html) ?? [];
  return { html: meta === undefined ? html : html.replace(meta, ''), policy };
}
