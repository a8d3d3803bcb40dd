import { type KeyboardEvent, useId, useState } from 'react';
import { isComposing } from '../core/keys.ts';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import type { SlideTheme } from '../theme/theme.ts';
import { Dialog } from './Dialog.tsx';

/** One option of the list. */
export interface Choice {
  /** The text of the option, which a search matches in any place. */
  name: string;
  /** The text before the name, which a search matches as a whole: the number of a slide, or the key of a command. */
  hint: string;
  /** Called when the option is chosen. */
  choose: () => void;
}

export interface GoToProps {
  /** The heading of the dialog and the label of its field. */
  title: string;
  /** The options. */
  choices: readonly Choice[];
  /** Called when the dialog should close. */
  onClose: () => void;
}

/** A list of options that filters as you type: a combobox as the ARIA Authoring Practices describe it. */
export function GoTo({ title, choices, onClose }: GoToProps) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const found = findChoices(choices, text);
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    choice.choose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter confirms the character that is being written, and the arrows choose it.
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((found.length + active + step) % (found.length || 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(found[active]);
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div css={styles}>
        <input
          role="combobox"
          aria-label={title}
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={found.length > 0 ? `${listId}-${active}` : undefined}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={listId} role="listbox" aria-label={title}>
          {found.map((choice, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the focus, and Enter chooses
            <div
              key={choice.hint + choice.name}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              ref={(element) => {
                if (index === active) element?.scrollIntoView?.({ block: 'nearest' });
              }}
              onClick={() => choose(choice)}
            >
              <kbd>{choice.hint}</kbd> <OwnDirection of={choice.name} />
            </div>
          ))}
        </div>
        {found.length === 0 && <p role="status">No matches.</p>}
      </div>
    </Dialog>
  );
}

/** Puts the options with exactly this hint first, such as the slide with this number; names that contain it follow. */
function findChoices(choices: readonly Choice[], text: string): readonly Choice[] {
  const sought = text.trim().toLowerCase();
  if (sought === '') return choices;
  const exact = choices.filter(({ hint }) => hint.toLowerCase() === sought);
  const partial = choices.filter(
    (choice) => !exact.includes(choice) && choice.name.toLowerCase().includes(sought),
  );
  return [...exact, ...partial];
}

const styles = ({ colors, accents, fonts }: SlideTheme) =>
  ({
    '& input': { boxSizing: 'border-box', width: '100%', fontSize: '1.25rem' },
    '& [role="listbox"]': { marginTop: 12 },
    '& [role="option"]': {
      display: 'flex',
      gap: 12,
      padding: '6px 10px',
      borderRadius: 8,
      cursor: 'pointer',
    },
    '& [aria-selected="true"]': {
      background: colors.raised,
      boxShadow: `inset 3px 0 0 ${accents.brand}`,
      // Forced colors remove backgrounds and shadows, but not outlines.
      outline: '1px solid transparent',
    },
    '& kbd': {
      flex: 'none',
      minWidth: '2.2em',
      font: `400 0.9375rem/1.75 ${fonts.mono}`,
      color: colors.muted,
    },
  }) as const;
