import { useEffect, useMemo, useRef, useState } from 'react';
import { type RemoteStatus, phoneChannel, toRemoteStatus } from '../core/remote.ts';
import { say } from '../core/strings.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import type { Wish } from '../remote/host.ts';
import { qrCode } from '../remote/qr.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { Dialog } from './Dialog.tsx';

export interface PhoneDialogProps {
  store: TalkStore;
  onClose: () => void;
}

/** The code that makes a phone the remote, and the phones that are: each of them can be thrown out. */
export function PhoneDialog({ store, onClose }: PhoneDialogProps) {
  const [status, wish] = usePhones(store);
  const { phones, address } = status ?? { phones: [] };
  return (
    <Dialog title={say('Phone')} onClose={onClose}>
      <div css={styles}>
        {address === undefined ? (
          <p>{status && say('This machine is in no network that a phone could be in.')}</p>
        ) : (
          <>
            <Code text={address} />
            <div>
              <p>
                {say(
                  'Scan the code with the camera of the phone. It works once; then there is a new one.',
                )}
              </p>
              <p dir="ltr">
                <code>{address}</code>
              </p>
              <button type="button" onClick={() => wish({ type: 'code' })}>
                {say('New code')}
              </button>
            </div>
          </>
        )}
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
  const channel = useRef<BroadcastChannel>(undefined);
  useEffect(() => {
    const opened = new BroadcastChannel(phoneChannel(name));
    opened.onmessage = ({ data }: MessageEvent<unknown>) => {
      const heard = toRemoteStatus(data);
      if (heard) setStatus(heard);
    };
    opened.postMessage({ type: 'status' } satisfies Wish);
    channel.current = opened;
    return () => opened.close();
  }, [name]);
  return [status, (wish: Wish) => channel.current?.postMessage(wish)] as const;
}

const styles = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 24,
  '& > svg': {
    flex: 'none',
    width: 'min(300px, 100%)',
    borderRadius: 8,
    forcedColorAdjust: 'none',
  },
  '& > div': { flex: '1 1 240px' },
  '& p': { margin: '0 0 12px' },
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
