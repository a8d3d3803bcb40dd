import { useEffect, useMemo, useRef, useState } from 'react';
import type { RemoteStatus } from '../core/remote.ts';
import { say } from '../core/strings.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import type { Wish } from '../remote/host.ts';
import { qrCode } from '../remote/qr.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { Dialog } from './Dialog.tsx';
import { hearPhones } from './hearPhones.ts';

export interface PhoneDialogProps {
  store: TalkStore;
  onClose: () => void;
}

/** The code that makes a phone the remote, and the phones that are: each of them can be thrown out. */
export function PhoneDialog({ store, onClose }: PhoneDialogProps) {
  const [status, wish] = usePhones(store);
  const { phones, address, relayed } = status ?? { phones: [] };
  const codes = [
    { text: address, name: say('In the same network') },
    { text: relayed, name: say('Over the relay') },
  ].filter(({ text }) => text !== undefined);
  return (
    <Dialog title={say('Phone')} onClose={onClose}>
      {status && codes.length === 0 && (
        <p>{say('This machine is in no network that a phone could be in.')}</p>
      )}
      {codes.length > 0 && (
        <p>
          {say(
            'Scan the code with the camera of the phone. It works once; then there is a new one.',
          )}{' '}
          <button type="button" onClick={() => wish({ type: 'code' })}>
            {say('New code')}
          </button>
        </p>
      )}
      <div css={styles}>
        {codes.map(({ text = '', name }) => (
          <section key={name} aria-label={name}>
            {codes.length > 1 && <h3>{name}</h3>}
            <Code text={text} />
            <p dir="ltr">
              <code>{text}</code>
            </p>
          </section>
        ))}
      </div>
      <h3>{say('Phones')}</h3>
      <ul css={list} aria-live="polite">
        {phones.length === 0 && <li>{say('No phone is connected.')}</li>}
        {phones.map(({ id, name, isHere }, index) => (
          <li key={id}>
            <span>
              {index + 1}. {name} · {isHere ? say('connected') : say('asleep')}
            </span>
            <button
              type="button"
              aria-label={say('Disconnect {name}', { name: `${index + 1}. ${name}` })}
              onClick={() => wish({ type: 'out', id })}
            >
              {say('Disconnect')}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Code({ text }: { text: string }) {
  const { width, path } = useMemo(() => qrCode(text), [text]);
  return (
    <svg
      role="img"
      aria-label={say('QR code')}
      viewBox={`0 0 ${width} ${width}`}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}

/** What the window that phones move says, and how to ask it for something. */
function usePhones({ name }: TalkStore) {
  const [status, setStatus] = useState<RemoteStatus>();
  const phones = useRef<ReturnType<typeof hearPhones>>(undefined);
  useEffect(() => {
    const heard = hearPhones(name, setStatus);
    phones.current = heard;
    return heard.close;
  }, [name]);
  return [status, (wish: Wish) => phones.current?.wish(wish)] as const;
}

const styles = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 24,
  '& > section': { width: 300, maxWidth: '100%' },
  '& h3': { margin: '0 0 8px' },
  '& svg': { display: 'block', width: '100%', borderRadius: 8, forcedColorAdjust: 'none' },
  '& p': { margin: '8px 0 0' },
  '& code': { fontSize: '0.875rem', overflowWrap: 'anywhere' },
} as const;

const list = ({ colors }: SlideTheme) =>
  ({
    margin: 0,
    padding: 0,
    listStyle: 'none',
    '& > li': {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 16,
      padding: '6px 0',
      borderTop: `1px solid ${colors.line}`,
    },
  }) as const;
