import {
  Description,
  DocsContext,
  Heading,
  Markdown,
  Source,
  Title,
  useOf,
} from '@storybook/addon-docs/blocks';
import { useContext } from 'react';
import { useToolbar } from '../toolbar.ts';
import { words } from './words.ts';

/** The page of a view that takes a whole window: its states as pictures, and how a speaker opens it. */
export function ViewPage() {
  const { preparedMeta } = useOf('meta', ['meta']);
  const { parameters } = preparedMeta;
  const stories = useContext(DocsContext).componentStories();
  return (
    <>
      <Title />
      <Description of="meta" />
      {stories.slice(0, 1).map((story) => (
        <State key={story.id} {...story} />
      ))}
      <Heading>{words.open}</Heading>
      <Markdown>{String(parameters.opens.how)}</Markdown>
      <Source code={String(parameters.opens.code)} language="tsx" dark />
      {stories.length > 1 && <Heading>{words.states}</Heading>}
      {stories.slice(1).map((story) => (
        <section key={story.id} aria-label={story.name}>
          <h3>{story.name}</h3>
          <Description of={story.moduleExport} />
          <State {...story} />
        </section>
      ))}
    </>
  );
}

/** A story in a window of its own, as a picture: it is not played. Below it is a link to the story. */
function State({ id, name }: { id: string; name: string }) {
  const { theme } = useToolbar();
  const source = `./iframe.html?id=${id}&viewMode=story&embed=true&globals=theme:${theme.name}`;
  return (
    <div css={state}>
      <iframe
        key={source}
        title={name}
        src={source}
        style={{ background: theme.colors.ground }}
        loading="lazy"
        tabIndex={-1}
        inert
      />
      <a href={`./?path=/story/${id}`} target="_top">
        {words.tryIt}
      </a>
    </div>
  );
}

const state = {
  margin: '24px 0',
  '& iframe': {
    display: 'block',
    boxSizing: 'content-box',
    width: '143%',
    height: 800,
    marginBottom: -240,
    border: 0,
    borderRadius: 14,
    boxShadow: '0 0 0 1px rgb(128 140 170 / 35%)',
    transform: 'scale(0.7)',
    transformOrigin: '0 0',
  },
  '& a': { display: 'inline-block', marginTop: 12 },
} as const;
