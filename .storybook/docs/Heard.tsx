import { Heading } from '@storybook/addon-docs/blocks';
import { useEffect, useState } from 'react';
import { type Line, linesOf } from './heard.ts';
import { words } from './words.ts';

/** What a screen reader meets in the first story of the page, read from it. It follows the controls. */
export function Heard({ storyId, isSlide }: { storyId: string; isSlide: boolean }) {
  const [lines, setLines] = useState<Line[]>();
  useEffect(() => {
    const story = document.getElementById(`story--${storyId}-inner`) ?? document.body;
    let timer = 0;
    let isLast = false;
    const read = async () => {
      const root = story.querySelector('section') ?? story.querySelector('main');
      if (!root) return;
      const found = await linesOf(root);
      if (!isLast) setLines(found);
    };
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void read(), 300);
    };
    const observer = new MutationObserver(later);
    observer.observe(story, { childList: true, subtree: true, characterData: true });
    later();
    return () => {
      isLast = true;
      window.clearTimeout(timer);
      observer.disconnect();
    };
  }, [storyId]);
  return (
    <>
      <Heading>{words.heard}</Heading>
      <p>{isSlide ? words.heardSlide : words.heardElement}</p>
      <ol css={list} aria-label={words.heard}>
        {lines?.map(({ depth, role, text }, index) => (
          <li key={index} style={{ paddingInlineStart: depth * 24 }}>
            {role && <code>{role}</code>} {text}
          </li>
        ))}
        {lines?.length === 0 && <li>{words.nothingHeard}</li>}
      </ol>
    </>
  );
}

const list = {
  margin: '16px 0',
  padding: '12px 20px',
  borderRadius: 12,
  boxShadow: 'inset 0 0 0 1px rgb(128 140 170 / 35%)',
  listStyle: 'none',
  '& > li': { margin: '4px 0' },
} as const;
