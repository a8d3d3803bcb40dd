import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { SlideTheme } from '../theme/theme.ts';

export interface DialogProps {
  /** What it is: its heading, and its name for screen readers. */
  title: string;
  /** Called when it is to close: Esc, its button, or a click beside it. */
  onClose: () => void;
  /** `full` takes the whole window. @default 'small' */
  size?: 'small' | 'full';
  children: ReactNode;
}

/** A modal dialog over the slides. The browser keeps the focus inside, and gives it back afterwards. */
export function Dialog({ title, onClose, size = 'small', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // A layout effect, because only a dialog that is still on the page gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The browser gives the focus to the first control, which is the button that closes.
    element?.querySelector('input')?.focus();
    return () => element?.close();
  }, []);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a click beside it closes it, as Esc does
    <dialog
      ref={dialog}
      css={look}
      data-size={size}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div>
        <header>
          <h2>{title}</h2>
          <button type="button" onClick={onClose}>
            Close
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

const look = ({ colors, fonts }: SlideTheme) =>
  ({
    boxSizing: 'border-box',
    width: 'min(720px, calc(100vw - 32px))',
    maxWidth: 'none',
    maxHeight: 'calc(100vh - 32px)',
    padding: 0,
    overflow: 'auto',
    border: `1px solid ${colors.line}`,
    borderRadius: 16,
    background: colors.surface,
    color: colors.text,
    font: `400 1.125rem/1.45 ${fonts.text}`,
    '&[data-size="full"]': {
      width: '100vw',
      height: '100vh',
      maxHeight: 'none',
      border: 0,
      borderRadius: 0,
      background: colors.ground,
    },
    '&::backdrop': { background: '#000a' },
    '& > div': { padding: 24, boxSizing: 'border-box', minHeight: '100%' },
    '& > div > header': {
      display: 'flex',
      justifyContent: 'space-between',
      alignItems: 'center',
      gap: 16,
      marginBottom: 16,
    },
    '& > div > header h2': { margin: 0, fontSize: '1.5rem' },
  }) as const;
