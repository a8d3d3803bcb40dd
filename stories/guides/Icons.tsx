import { ThemeProvider } from '@emotion/react';
import { Emoji, type SlideTheme } from 'lectern';
import { iconNames } from 'lectern/icons';
import { useState } from 'react';
import { useToolbar } from '../../.storybook/toolbar.ts';
import { Unstyled } from './Unstyled.tsx';

/** As many icons as are shown at a time: all of them would slow down the page. */
const most = 96;

/** All line icons with their names, and a search. */
export function AllIcons() {
  const { theme } = useToolbar();
  const [search, setSearch] = useState('');
  const found = iconNames.filter((name) => name.includes(search.trim().toLowerCase()));
  return (
    <Unstyled>
      <ThemeProvider theme={{ ...theme, accent: theme.accents.cyan }}>
        <label css={field}>
          Search{' '}
          <input
            type="search"
            value={search}
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </label>
        <p>
          {found.length} of {iconNames.length} icons
          {found.length > most && `; the first ${most} are shown`}
        </p>
        <ul css={list}>
          {found.slice(0, most).map((name) => (
            <li key={name}>
              <Emoji>{name}</Emoji>
              {name}
            </li>
          ))}
        </ul>
      </ThemeProvider>
    </Unstyled>
  );
}

const field = ({ colors }: SlideTheme) =>
  ({
    display: 'block',
    marginBlock: 24,
    '& input': {
      font: 'inherit',
      color: 'inherit',
      background: colors.surface,
      border: `1px solid ${colors.muted}`,
      borderRadius: 6,
      padding: '6px 12px',
    },
  }) as const;

const list = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
  gap: 16,
  listStyle: 'none',
  padding: 0,
  marginBlock: 16,
  fontSize: 13,
  '& li': {
    display: 'grid',
    justifyItems: 'center',
    alignContent: 'start',
    gap: 8,
    textAlign: 'center',
  },
  '& svg': { fontSize: 32 },
} as const;
