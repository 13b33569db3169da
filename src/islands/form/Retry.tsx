import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { NotSent } from '../../views/form/NotSent.tsx';
import type { WhyFailed } from './send.ts';

interface Props extends Omit<ComponentProps<typeof NotSent>, 'why' | 'copy' | 'onCopy'> {
  messages: Texts;
  why: WhyFailed;
}

/** A form that could not be sent, with everything in it ready for the clipboard. */
export function Retry({ messages, why, ...rest }: Props) {
  const [copy, setCopy] = useState<'copy' | 'copied' | 'copyFailed'>('copy');
  const toClipboard = async () => {
    try {
      await navigator.clipboard.writeText(rest.text);
      setCopy('copied');
    } catch {
      setCopy('copyFailed');
    }
  };
  return (
    <NotSent
      {...rest}
      why={why === 'offline' ? rest.t('failed.text') : say(messages, why)}
      copy={copy}
      onCopy={() => void toClipboard()}
    />
  );
}
