/** Leads on who came to a page that is not there by a link in which a program changed a sign. */
import { mendedAddress } from '../../domain/links/carried.ts';

const mended = mendedAddress(location.href);
if (mended !== undefined) location.replace(mended);
