const PERSON = { name: 'Sanne de Wit', reach: 'email', email: 'sanne@example.org' };
/** Fields of each form in which nothing is wrong, on mentors and words of the example content. */
export const RIGHT_OF = {
  request: {
    ...PERSON,
    mentor1: 'amina-el-idrissi',
    mentor2: 'jeroen-de-vries',
    question: 'Hoe zeg ik nee tegen een extra dienst?',
    organisation: 'Voorbeeld Thuiszorg',
  },
  talk: {
    ...PERSON,
    organisation: 'Voorbeeld Thuiszorg',
    role: 'Teamleider',
    about: 'Nieuwe collega’s blijven kort.',
    when: 'Dinsdag voor 12 uur',
  },
  mentor: {
    ...PERSON,
    organisation: 'Voorbeeld Thuiszorg',
    profession: 'verpleegkundige',
    setting: 'thuiszorg',
    topics: ['werkdruk', 'grenzen'],
    languages: 'nl',
    formats: 'online',
    places: '2',
    why: 'Ik weet hoe zwaar het eerste jaar kan zijn.',
    career: 'helpende in een verpleeghuis, 2003 tot 2007\nverzorgende in de thuiszorg',
  },
  message: { ...PERSON, message: 'Werkt de matchtest ook op een telefoon?' },
} as const satisfies Record<string, Record<string, string | readonly string[]>>;
