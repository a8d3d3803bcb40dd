import { use } from 'react';
import { newsOf } from '../news.ts';
import { loadChangelog } from './manifest.ts';
import { words } from './words.ts';

/** Whether the next version brings this component, or changes it. */
export function News({ name }: { name: string }) {
  const news = newsOf(use(loadChangelog()), name);
  if (!news) return null;
  return <p css={badge}>{news === 'new' ? words.isNew : words.isChanged}</p>;
}

const badge = {
  display: 'inline-block',
  padding: '2px 12px',
  borderRadius: 999,
  boxShadow: 'inset 0 0 0 1px currentColor',
  fontSize: 13,
  fontWeight: 700,
} as const;
