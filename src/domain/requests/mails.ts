import type { Actor, Event, State } from './state.ts';

type MailTo = 'mentee' | 'mentor' | 'former-mentor' | 'coordinator';

export interface MailOf {
  to: MailTo;
  mail: string;
  /** For the calendar of who gets it: a moment that stands, or one that does not any more. */
  invitation?: 'REQUEST' | 'CANCEL';
}

export interface CompletedTransition {
  event: Event;
  by: Actor;
  from: State;
  to: State;
  /** A program may have written it; the sender then gets no mail before a person looked. */
  suspect: boolean;
  /** Whether it is a request for a match; the other forms go to no mentor. */
  isMatch: boolean;
  /** Whether they have one talk, so that there is no last one to plan. */
  isOneTalk?: boolean;
  /** Whether a talk of the pair is still to come. */
  isPlanned?: boolean;
}

const mentee = (mail: string): MailOf => ({ to: 'mentee', mail: `mentee-${mail}` });
const mentor = (mail: string): MailOf => ({ to: 'mentor', mail: `mentor-${mail}` });
const coordinator = (mail: string): MailOf => ({ to: 'coordinator', mail: `coordinator-${mail}` });

/** The mentor who was asked hears that it is over. A mentor whom somebody only waited for was never asked, so hears nothing. */
function toFormer({ event, from }: CompletedTransition): MailOf[] {
  if (from === 'waiting') return [];
  if (event === 'no-answer') return [{ to: 'former-mentor', mail: 'mentor-taken-over' }];
  return event === 'full' ? [{ to: 'former-mentor', mail: 'mentor-full' }] : [];
}

/** The sender hears whether a mentor is asked or the coordinator helps. */
function onward(transition: CompletedTransition): MailOf[] {
  if (transition.to === 'coordinator') {
    return [
      ...toFormer(transition),
      ...(transition.suspect ? [coordinator('suspect')] : [mentee('coordinator'), coordinator('help')]),
    ];
  }
  // Right after sending, the confirmation is on its way already.
  const isFirst = transition.from === 'sent';
  const told = isFirst ? [] : [mentee(['ask', 'ask-next'].includes(transition.event) ? 'asked' : 'next')];
  return [...toFormer(transition), mentor('asked'), ...told];
}

/**
 * When a coordinator closes a request that was still waiting, the sender gets a mail. What was with the coordinator was
 * talked about already.
 */
function afterClose({ from }: CompletedTransition): MailOf[] {
  if (from === 'asked' || from === 'talk') return [mentor('closed'), mentee('closed')];
  if (from === 'accepted') return [mentor('stopped'), mentee('stopped')];
  return from === 'waiting' ? [mentee('closed')] : [];
}

/** What stands in a calendar leaves it with the pair. A mentor who is erased gets no mail. */
function calendarsAfter({ event, by, to, isPlanned = false }: CompletedTransition): MailOf[] {
  if (!isPlanned || to === 'accepted') return [];
  const isErased = event === 'stop' && by === 'clock';
  const told = isErased ? [mentee('moment-ended')] : [mentor('moment-ended'), mentee('moment-ended')];
  return told.map((mail) => ({ ...mail, invitation: 'CANCEL' }));
}

/** Which mails go after an event, so that both sides always know what comes next. A question goes to whom it asks. */
export const mailsAfter = (transition: CompletedTransition): MailOf[] => [
  ...mailsOfStep(transition),
  ...calendarsAfter(transition),
];

function mailsOfStep(transition: CompletedTransition): MailOf[] {
  switch (transition.event) {
    case 'ask':
    case 'ask-next':
    case 'decline':
    case 'full':
    case 'no-answer':
    case 'mentor-left':
      return onward(transition);
    case 'remind':
      return [mentor('reminder')];
    case 'accept':
      return [mentor('accepted'), mentee('accepted')];
    case 'want-talk':
      return [mentor('talk'), mentee('talk')];
    case 'withdraw':
      return [
        mentee(transition.isMatch ? 'withdrawn' : 'message-withdrawn'),
        ...(transition.from === 'asked' || transition.from === 'talk' ? [mentor('withdrawn')] : []),
        ...(transition.from === 'coordinator' ? [coordinator('withdrawn')] : []),
      ];
    case 'wait':
      return [mentee('waiting')];
    case 'place-free':
      return [mentor('asked'), mentee('place-free')];
    case 'nudge':
      return [coordinator('late')];
    case 'halfway':
      return [mentor('halfway'), mentee('halfway')];
    case 'halfway-help':
    case 'pulse-help':
      return [coordinator('halfway')];
    case 'talked-ask':
      return [mentor('talked'), mentee('talked')];
    case 'talked-again':
      return [mentor('talked-again'), mentee('talked-again')];
    case 'talked-silent':
      return [coordinator('silent')];
    case 'talked-stuck':
      return [coordinator('stuck')];
    case 'pulse-ask':
      return [mentor('pulse'), mentee('pulse')];
    case 'closing':
      return transition.isOneTalk
        ? [mentor('closing-one'), mentee('closing-one')]
        : [mentor('closing'), mentee('closing')];
    case 'moment-propose':
      return [transition.by === 'mentor' ? mentee('moments') : mentor('moments')];
    case 'moment-pick':
      return [mentor('moment-set'), mentee('moment-set')].map((mail) => ({ ...mail, invitation: 'REQUEST' }));
    case 'moment-cancel':
      return [mentor('moment-cancelled'), mentee('moment-cancelled')].map((mail) => ({
        ...mail,
        invitation: 'CANCEL',
      }));
    case 'part':
      return [{ to: 'former-mentor', mail: 'mentor-parted' }, mentee('parted'), coordinator('parted')];
    case 'stop':
      return [...(transition.by === 'clock' ? [] : [mentor('stopped')]), mentee('stopped')];
    case 'finish':
      return [mentor('finished'), mentee('finished')];
    case 'close':
      return afterClose(transition);
    case 'hold':
    case 'take-back':
    case 'halfway-fine':
    case 'talked':
    case 'pulse':
    case 'change-order':
      return [];
  }
}
