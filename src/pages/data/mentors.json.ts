import { mentorFacts } from '../../loaders/mentors.ts';

/** The public facts of all mentors: for the matchtest, comparing, and the edge. */
export async function GET(): Promise<Response> {
  return Response.json(await mentorFacts());
}
