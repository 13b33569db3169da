/** A form in which nothing is wrong, as a page would send it. */
export const RIGHT: Readonly<Record<string, Record<string, string>>> = {
  '/api/requests': {
    mentor1: 'amina-el-idrissi',
    question: 'Hoe zeg ik nee tegen een extra dienst?',
    name: 'Sanne de Wit',
    organisation: 'Voorbeeld Thuiszorg',
    reach: 'email',
    email: 'sanne@example.org',
  },
  '/api/talks': {
    organisation: 'Voorbeeld Thuiszorg',
    name: 'Sanne de Wit',
    role: 'Teamleider',
    reach: 'phone',
    phone: '06 12345678',
  },
  '/api/mentors': {
    name: 'Sanne de Wit',
    reach: 'email',
    email: 'sanne@example.org',
    organisation: 'Voorbeeld Thuiszorg',
    profession: 'verpleegkundige',
    setting: 'thuiszorg',
    topics: 'werkdruk',
    languages: 'nl',
    formats: 'online',
    places: '2',
    why: 'Ik weet hoe zwaar het eerste jaar kan zijn.',
    career: 'helpende in een verpleeghuis, 2003 tot 2007',
  },
  '/api/messages': {
    name: 'Sanne de Wit',
    reach: 'email',
    email: 'sanne@example.org',
    message: 'Ik wil graag meer weten over mentoring.',
  },
};

/** Another address each time: a single one would only meet the rate limit. */
export const anyAddress = (): string =>
  `2001:db8::${Math.floor(Math.random() * 2 ** 16).toString(16)}:${Math.floor(Math.random() * 2 ** 16).toString(16)}`;

/** Sends a form to an endpoint as our own pages do, and gives the reference when it was acknowledged. */
export async function send(
  site: string,
  path: string,
  fields: Record<string, string>,
): Promise<string | undefined> {
  const answer = await fetch(new URL(path, site), {
    method: 'POST',
    body: new URLSearchParams({ ...fields, step: 'send' }),
    headers: {
      'Sec-Fetch-Site': 'same-origin',
      Accept: 'application/json',
      'CF-Connecting-IP': anyAddress(),
    },
  });
  if (answer.status !== 201) return undefined;
  return ((await answer.json()) as { reference: string }).reference;
}
