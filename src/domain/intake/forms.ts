import type { FormDefinition, FormName } from './form.ts';
import { mentor } from './mentor.ts';
import { message } from './message.ts';
import { request } from './request.ts';
import { talk } from './talk.ts';

export const FORMS: Readonly<Record<FormName, FormDefinition>> = { request, talk, mentor, message };
