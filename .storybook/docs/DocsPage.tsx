import {
  Canvas,
  Controls,
  Description,
  DocsContext,
  Heading,
  Stories,
  Title,
  useOf,
} from '@storybook/addon-docs/blocks';
import { Suspense, useContext, useState } from 'react';
import { sharedProps } from '../propDocs.ts';
import { Advice } from './Advice.tsx';
import { Heard } from './Heard.tsx';
import { Limits } from './Limits.tsx';
import { News } from './News.tsx';
import { Types } from './Types.tsx';
import { words } from './words.ts';

/**
 * The page of a component: a slide to play with, its code, how much it holds, what a screen reader meets, its props
 * with the members of their types, and all stories.
 */
export function DocsPage() {
  const { preparedMeta } = useOf('meta', ['meta']);
  const { title, component } = preparedMeta;
  const [primary] = useContext(DocsContext).componentStories();
  const name = title.slice(title.lastIndexOf('/') + 1);
  const isSlide = title.startsWith('Slides/');
  const shared = sharedProps(component);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Title />
      <Suspense>
        <News name={name} />
      </Suspense>
      <Description of="meta" />
      {primary && (
        <Canvas
          of={primary.moduleExport}
          withToolbar
          sourceState={component ? 'shown' : undefined}
        />
      )}
      <Advice name={name} />
      <Limits isSlide={isSlide} />
      {primary && <Heard storyId={primary.id} isSlide={isSlide} />}
      {component && (
        <>
          <Heading>{words.props}</Heading>
          <Controls exclude={shared} sort="none" />
          {shared.length > 0 && (
            <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
              <summary>{words.sharedProps(shared.length)}</summary>
              {/* Its buttons must be visible from their start: the development server warns of others. */}
              {isOpen && <Controls include={shared} sort="none" />}
            </details>
          )}
          <Types name={name} shared={shared} />
        </>
      )}
      <Stories includePrimary={false} />
    </>
  );
}
