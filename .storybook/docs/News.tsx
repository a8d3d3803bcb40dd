import { Markdown } from '@storybook/addon-docs/blocks';
import { use } from 'react';
import { newsOf } from '../news.ts';
import { loadChangelog } from './manifest.ts';
import { words } from './words.ts';

/** Whether the next version brings this component, or changes it, and how. */
export function News({ name }: { name: string }) {
  const news = newsOf(use(loadChangelog()), name);
  if (!news) return null;
  const { kind, entries } = news;
  const label = kind === 'new' ? words.isNew : words.isChanged;
  if (kind === 'new' || entries.length === 0) return <p css={badge}>{label}</p>;
  return (
    <section aria-label={label} css={changes}>
      <p css={badge}>{label}</p>
      <Markdown>{entries.join('\n')}</Markdown>
    </section>
  );
}

const changes = {
  fontSize: 14,
  lineHeight: 1.5,
  '& > ul': { margin: '8px 0 16px', paddingInlineStart: 20 },
} as const;

const badge = {
  display: 'inline-block',
  padding: '2px 12px',
  borderRadius: 999,
  boxShadow: 'inset 0 0 0 1px currentColor',
  fontSize: 13,
  fontWeight: 700,
} as const;
