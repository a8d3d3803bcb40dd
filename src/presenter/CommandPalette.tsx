import {
  type KeyboardEvent,
  type ReactNode,
  useDeferredValue,
  useId,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Command, isComposing } from '../core/keys.ts';
import type { AspectRatio } from '../core/sizes.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import { say } from '../core/strings.ts';
import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { Dialog } from './Dialog.tsx';
import {
  type Choice,
  type Group,
  findChoices,
  firstOf,
  groupsOf,
  resultsOf,
} from './paletteChoices.ts';
import { PreviewBox, Previews } from './Previews.tsx';
import { Quoted } from './Quoted.tsx';
import type { Mode } from './settings.ts';

export interface CommandPaletteProps {
  /** The slides of the talk. */
  slides: readonly SlideRecord[];
  /** The index of the current slide. */
  slideIndex: number;
  /** The aspect ratio of the slides. @default '16:9' */
  aspectRatio?: AspectRatio;
  /** The view whose commands are listed. @default 'stage' */
  mode?: Mode;
  /** Called with the index of the slide that is chosen. */
  onGoTo: (slideIndex: number) => void;
  /** Called with the command that is chosen. */
  onCommand: (command: Command) => void;
  /** Called when the dialog should close. */
  onClose: () => void;
  /** The slides. */
  children: ReactNode;
}

/**
 * The dialog that finds a slide or a command as you type: a combobox as the ARIA Authoring Practices describe it, with
 * a picture of the slide that Enter goes to.
 */
export function CommandPalette({
  slides,
  slideIndex,
  aspectRatio = '16:9',
  mode = 'stage',
  onGoTo,
  onCommand,
  onClose,
  children,
}: CommandPaletteProps) {
  const [text, setText] = useState('');
  const [moved, setMoved] = useState<number>();
  const listId = useId();
  const groups = useMemo(() => groupsOf(slides, mode), [slides, mode]);
  const found = findChoices(groups, text);
  const all = found.flatMap(({ choices }) => choices);
  const active = moved ?? firstOf(all, text, slideIndex);
  const choice = all[active];

  const choose = (chosen: Choice | undefined) => {
    if (!chosen) return;
    onClose();
    if (chosen.command) onCommand(chosen.command);
    else if (chosen.other) window.location.assign(chosen.other.href);
    else onGoTo(chosen.index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter confirms the character that is being written, and the arrows choose it.
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setMoved((all.length + active + step) % (all.length || 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(choice);
    }
  };
  return (
    <Dialog title={say('Command palette')} size="palette" onClose={onClose}>
      <div css={styles}>
        <div data-top>
          <input
            role="combobox"
            aria-label={say('Slide or command')}
            aria-expanded
            aria-controls={listId}
            aria-activedescendant={choice && `${listId}-${choice.index}`}
            placeholder={say('Slide number, title or command')}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setMoved(undefined);
            }}
            onKeyDown={onKeyDown}
          />
          <Thumbnail slide={choice?.slide} aspectRatio={aspectRatio}>
            {children}
          </Thumbnail>
        </div>
        <List id={listId} groups={found} active={choice} onChoose={choose} />
        {all.length === 0 && <p aria-hidden>{say('No matches.')}</p>}
        <p css={visuallyHidden} role="status">
          {text && resultsOf(all)}
        </p>
      </div>
    </Dialog>
  );
}

interface ThumbnailProps {
  /** The slide; none while a command is chosen. */
  slide: SlideRecord | undefined;
  aspectRatio: AspectRatio;
  /** The slides. */
  children: ReactNode;
}

/** A small picture of the slide that is chosen. It is drawn once the list can be used. */
function Thumbnail({ slide, aspectRatio, children }: ThumbnailProps) {
  const shown = useDeferredValue(slide, null);
  const [box, setBox] = useState<Element | null>(null);
  const previews = useMemo(
    () => [{ box, slide: shown?.id, step: shown?.steps ?? 0 }],
    [box, shown],
  );
  return (
    <div data-thumbnail style={{ visibility: slide ? undefined : 'hidden' }}>
      <PreviewBox ref={setBox} aspectRatio={aspectRatio} />
      {shown !== null && (
        <Previews previews={previews} aspectRatio={aspectRatio}>
          {children}
        </Previews>
      )}
    </div>
  );
}

interface ListProps {
  id: string;
  groups: readonly Group[];
  active: Choice | undefined;
  onChoose: (choice: Choice) => void;
}

function List({ id, groups, active, onChoose }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  // Not a layout effect: the dialog is not open yet.
  useEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]');
    option?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={say('Slides and commands')}>
      {groups.map(({ name, choices }) => (
        <div key={choices[0]?.index} role="group" aria-label={name}>
          <div aria-hidden>
            <Quoted of={name} lang={choices[0]?.slide?.partLang} />
          </div>
          {choices.map((choice) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the focus, and Enter chooses
            <div
              key={choice.index}
              id={`${id}-${choice.index}`}
              role="option"
              tabIndex={-1}
              aria-selected={choice === active}
              data-command={choice.command ?? choice.other?.lang}
              lang={choice.slide?.lang ?? choice.other?.lang}
              onClick={() => onChoose(choice)}
            >
              <kbd dir="ltr">{choice.hint}</kbd>{' '}
              <Quoted
                of={choice.name}
                lang={choice.slide?.lang ?? choice.other?.lang}
                dir={choice.slide?.dir}
              />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The height of an option that has one line. */
const row = '2.25rem';

const styles = ({ colors, fonts }: SlideTheme) =>
  ({
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    '& [data-top]': {
      display: 'flex',
      alignItems: 'center',
      gap: 16,
      '@media (max-height: 20rem)': {
        position: 'sticky',
        zIndex: 1,
        top: 0,
        // The outline of the field.
        paddingBlock: 8,
        background: colors.surface,
      },
    },
    '& input': {
      flex: 1,
      minWidth: 0,
      fontSize: '1.25rem',
      '&::placeholder': { color: colors.muted },
    },
    '& [data-thumbnail]': {
      flex: 'none',
      width: 120,
      '@media (max-height: 480px), (max-width: 480px)': { display: 'none' },
    },
    '& [role="listbox"]': {
      maxHeight: `calc(9 * ${row})`,
      marginTop: 16,
      overflow: 'auto',
      scrollPaddingBlock: row,
    },
    '& [role="group"] > [aria-hidden]': {
      position: 'sticky',
      top: 0,
      background: colors.surface,
      font: `700 0.8125rem/${row} ${fonts.label}`,
      textTransform: 'uppercase',
      letterSpacing: '0.08em',
      color: colors.muted,
    },
    '& [role="option"]': {
      display: 'flex',
      gap: 12,
      minHeight: row,
      padding: '4px 10px',
      boxSizing: 'border-box',
      borderRadius: 6,
      lineHeight: '1.75rem',
      cursor: 'pointer',
    },
    '& [aria-selected="true"]': {
      background: colors.raised,
      boxShadow: `inset 3px 0 0 ${colors.text}`,
      // Forced colors remove backgrounds and shadows, but not outlines.
      outline: '1px solid transparent',
      outlineOffset: -1,
    },
    '[dir="rtl"] & [aria-selected="true"]': { boxShadow: `inset -3px 0 0 ${colors.text}` },
    '& kbd': {
      flex: 'none',
      minWidth: '2.2em',
      font: `400 0.9375rem/1.75rem ${fonts.label}`,
      color: colors.muted,
    },
    '& [data-command] kbd': { order: 1, minWidth: 0, marginInlineStart: 'auto' },
  }) as const;
