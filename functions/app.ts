import { Hono } from 'hono';
import { receivedPage } from './endpoints/received.ts';
import { postRequest } from './endpoints/requests.ts';
import type { Bindings } from './env.ts';
import { onlyForms } from './guards/content-type.ts';
import { onlyMethods } from './guards/method.ts';
import { onlyOwnPages } from './guards/origin.ts';
import { limitSize } from './guards/size.ts';
import { logged } from './log.ts';
import { fallback } from './pages/fallback.ts';

/** The whole route table. */
export const app = new Hono<Bindings>();

app.use(logged);
app.all('/api/requests', onlyMethods('POST'), limitSize, onlyForms, onlyOwnPages, postRequest);
app.all('/aanvraag/ontvangen/', onlyMethods('GET', 'HEAD'), receivedPage);
app.notFound((c) => c.json({ error: 'not-found' }, 404));
app.onError((error, c) => fallback(error, c));
