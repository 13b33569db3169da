/**
 * `npm run mentors`: the mentors in the embedded database of `npm start`, without their addresses. `-- list <programme>`
 * shows those of one programme.
 * `-- set <profile-id> <mail> <places>` gives a mentor an address, or another one.
 */
import { isEmail, plainEmail } from '../../src/domain/intake/email.ts';
import { DEFAULT_LANGUAGE } from '../platform/portal.ts';
import { siteData } from '../platform/site-data.ts';
import { availabilityOfAll } from '../availability/own-room.ts';
import { setMentor } from '../availability/mentors.ts';
import type { Env } from '../env.ts';
import { table } from '../../scripts/edge/table.ts';
import { UserError } from '../../scripts/install/user-error.mjs';
import { knownProgramme } from './programme.ts';
import { commandWords, onPlatform } from './platform.ts';

const MOST_PLACES = 50;
const USE = 'npm run mentors -- set <profile-id> <mail> <places>';

async function list(env: Env, programme: string): Promise<void> {
  await knownProgramme(env, programme);
  const { mentors } = await siteData(env, DEFAULT_LANGUAGE);
  const programmeOf = (id: string) => mentors.get(id)?.programme ?? '';
  const all = (await availabilityOfAll(env, new Date())).filter(
    ({ id }) => programme === '' || programmeOf(id) === programme,
  );
  if (all.length === 0) {
    console.log(`No mentor has an address yet. Give one with: ${USE}`);
    return;
  }
  console.log(
    table(
      all.map(({ id, capacity, places, open, confirmed }) => ({
        mentor: id,
        programme: programmeOf(id),
        places: capacity,
        free: places,
        note: open ? '' : 'paused',
        confirmed,
      })),
    ),
  );
}

async function set(env: Env, id: string, mail: string, count: string): Promise<void> {
  if (id === '') throw new UserError(`Say who: ${USE}`);
  const { mentors } = await siteData(env, DEFAULT_LANGUAGE);
  if (!mentors.has(id)) {
    throw new UserError(
      `There is no profile content/mentors/${id}.mdx. The last part of a profile's address is its id.`,
    );
  }
  const address = plainEmail(mail);
  // Exactly one address: nothing that could be read as a second one or as a header.
  if (!isEmail(address))
    throw new UserError(`"${mail}" is no mail address. It looks like: name@organisation.nl`);
  const places = Number(count);
  if (!/^\d+$/.test(count) || places > MOST_PLACES) {
    throw new UserError(`Places is a whole number from 0 to ${MOST_PLACES}. Use: ${USE}`);
  }
  await setMentor(env, { id, address, places, now: new Date() });
  console.log(`${id} has an address and ${places} ${places === 1 ? 'place' : 'places'}.`);
}

const [what = 'list', id = '', mail = '', places = ''] = commandWords({ list: 1, set: 3 });

await onPlatform(async (env) => {
  if (what === 'list') return list(env, id);
  if (what === 'set') return set(env, id.toLowerCase(), mail, places);
  throw new UserError(`"${what}" is no command. Choose from: list, set.`);
});
