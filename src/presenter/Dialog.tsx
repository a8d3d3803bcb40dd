import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { directionOfWords } from './directionOfWords.ts';
import { say } from '../core/strings.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { moreContrast } from './moreContrast.ts';

export interface DialogProps {
  /** The heading of the dialog, which is also its name for screen readers. */
  title: string;
  /** Called when the dialog should close: on Esc, on its button or on a click outside. */
  onClose: () => void;
  /** `palette` keeps its top where it is while its height changes, and `full` fills the window. @default 'small' */
  size?: 'small' | 'palette' | 'full';
  /** What the dialog shows. */
  children: ReactNode;
}

/** A modal dialog over the slides: the browser keeps the focus inside and restores it afterwards. */
export function Dialog({ title, onClose, size = 'small', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // A layout effect, because only a dialog that is still on the page restores the focus.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The browser focuses the first control, which is the Close button.
    element?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
    return () => element?.close();
  }, []);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a click outside closes it, as Esc does
    <dialog
      ref={dialog}
      css={(theme) => [styles(theme), moreContrast(theme)]}
      dir={directionOfWords()}
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
            {say('Close')}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

const styles = ({ colors, fonts }: SlideTheme) =>
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
    '&[data-size="palette"]': {
      marginTop: '15vh',
      maxHeight: 'calc(85vh - 16px)',
      '@media (max-height: 480px)': { marginTop: 8, maxHeight: 'calc(100vh - 16px)' },
      '&[open], & > div': { display: 'flex', flexDirection: 'column', minHeight: 0 },
      // Enlarged to 400 %, a window has no room for the list: all of it scrolls, below the field.
      '@media (max-height: 20rem)': {
        scrollPaddingTop: '4.5rem',
        '&[open], & > div': { display: 'block' },
      },
    },
    '&[data-size="full"]': {
      width: '100vw',
      height: '100vh',
      maxHeight: 'none',
      border: 0,
      borderRadius: 0,
      background: colors.ground,
    },
    '&::backdrop': { background: '#000a' },
    '& > div': {
      padding: 24,
      boxSizing: 'border-box',
      minHeight: '100%',
      '@media (max-width: 480px)': { padding: 16 },
    },
    '& > div > header': {
      display: 'flex',
      justifyContent: 'space-between',
      alignItems: 'center',
      gap: 16,
      marginBottom: 16,
    },
    '& > div > header h2': { margin: 0, fontSize: '1.5rem' },
  }) as const;
