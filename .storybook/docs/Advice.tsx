import { Markdown, Unstyled } from '@storybook/addon-docs/blocks';
import { Part, Still } from 'lectern';
import type { ReactElement } from 'react';
import { useToolbar } from '../toolbar.ts';
import { advice } from './advice.ts';
import { examples } from './examples.tsx';
import { words } from './words.ts';

/** What to do and what not to do with a slide kind, beside each other, in words and as slides. */
export function Advice({ name }: { name: string }) {
  const known = advice[name];
  if (!known) return null;
  return (
    <div css={columns}>
      <section aria-label={words.do} css={right}>
        <strong>✓ {words.do}</strong>
        <Markdown>{listOf(known.do)}</Markdown>
        <Example label={words.right}>{examples[name]?.right}</Example>
      </section>
      <section aria-label={words.dont} css={wrong}>
        <strong>✕ {words.dont}</strong>
        <Markdown>{listOf(known.dont)}</Markdown>
        <Example label={words.wrong}>{examples[name]?.wrong}</Example>
      </section>
    </div>
  );
}

const listOf = (texts: readonly string[]) => texts.map((text) => `- ${text}`).join('\n');

/** A slide as a picture in the theme of the toolbar. */
function Example({ label, children }: { label: string; children?: ReactElement }) {
  const { theme, aspectRatio } = useToolbar();
  if (!children) return null;
  return (
    <Unstyled>
      <figure css={example}>
        <div inert>
          <Still theme={theme} aspectRatio={aspectRatio}>
            <Part title={words.example} accent="cyan">
              {children}
            </Part>
          </Still>
        </div>
        <figcaption>{label}</figcaption>
      </figure>
    </Unstyled>
  );
}

const columns = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))',
  gap: 24,
  margin: '24px 0 40px',
  fontSize: 14,
  lineHeight: 1.5,
  // Not those of a slide.
  '& ul:not(figure ul)': { margin: '8px 0 0', paddingInlineStart: 20 },
} as const;

const side = { padding: '4px 0 4px 16px' };
const right = { ...side, borderInlineStart: '4px solid #2f9e6e' } as const;
const wrong = { ...side, borderInlineStart: '4px dashed #d8553f' } as const;

const example = {
  margin: '16px 0 0',
  '& > div': { overflow: 'hidden', borderRadius: 8, boxShadow: '0 0 0 1px rgb(128 140 170 / 35%)' },
  '& > figcaption': { marginTop: 8, fontSize: 13 },
} as const;
