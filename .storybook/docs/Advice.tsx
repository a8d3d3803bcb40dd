import { Markdown } from '@storybook/addon-docs/blocks';
import { advice } from './advice.ts';
import { words } from './words.ts';

/** What to do and what not to do with a slide kind, beside each other. */
export function Advice({ name }: { name: string }) {
  const known = advice[name];
  if (!known) return null;
  return (
    <div css={columns}>
      <section aria-label={words.do} css={right}>
        <strong>✓ {words.do}</strong>
        <Markdown>{known.do.map((text) => `- ${text}`).join('\n')}</Markdown>
      </section>
      <section aria-label={words.dont} css={wrong}>
        <strong>✕ {words.dont}</strong>
        <Markdown>{known.dont.map((text) => `- ${text}`).join('\n')}</Markdown>
      </section>
    </div>
  );
}

const columns = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))',
  gap: 24,
  margin: '24px 0 40px',
  fontSize: 14,
  lineHeight: 1.5,
  '& ul': { margin: '8px 0 0', paddingInlineStart: 20 },
} as const;

const side = { padding: '4px 0 4px 16px' };
const right = { ...side, borderInlineStart: '4px solid #2f9e6e' } as const;
const wrong = { ...side, borderInlineStart: '4px dashed #d8553f' } as const;
