import type { FormDefinition, FormName } from './form.ts';
import { mentorForm } from './mentor-form.ts';
import { messageForm } from './message-form.ts';
import { requestForm } from './request-form.ts';
import { talkForm } from './talk-form.ts';

export const FORMS: Readonly<Record<FormName, FormDefinition>> = {
  request: requestForm,
  talk: talkForm,
  mentor: mentorForm,
  message: messageForm,
};
