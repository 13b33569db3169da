import { brandColours } from '../../loaders/brand-colours.ts';
import { firstContact } from '../../loaders/form-props.ts';
import { readLogo } from '../../loaders/logo.ts';
import { programmeTerms } from '../../loaders/programmes.ts';
import { contactDetails, readSite } from '../../loaders/site.ts';

/** What the edge needs of `content/site.yaml`, and of the programmes. Nothing here is a secret. */
export function GET(): Response {
  const { name, timeZone, requestTerms, availability, certificateDays, perDay, replyWorkingDays, retention } =
    readSite();
  return Response.json({
    name,
    colours: brandColours(),
    logo: readLogo(),
    contact: firstContact(),
    people: contactDetails().people,
    programmes: programmeTerms(),
    requestTerms: { ...requestTerms, timeZone },
    availability,
    certificateDays,
    perDay,
    replyWorkingDays,
    retention,
  });
}
