import { useTheme } from '@emotion/react';
import type { ReactElement } from 'react';
import { Diagram, type DiagramProps } from '../elements/Diagram.tsx';
import type { DiagramData } from '../elements/diagramData.ts';
import { Heading, useRoom } from '../elements/Heading.tsx';
import { Sentence, sentenceHeight } from '../elements/Sentence.tsx';
import { RoomContext } from '../elements/tableLayout.ts';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

export interface DiagramSlideProps<Id extends string = string>
  extends SlideProps, Omit<DiagramProps<Id>, 'label'> {
  /** The slide's heading. */
  title: string;
  /** A sentence before the diagram. */
  before?: string;
  /** A sentence after the diagram, which appears with the last step. */
  after?: string;
}

/** How parts belong together: nodes with arrows, as a flow, a tree, states, layers or a sequence of messages. */
export function DiagramSlide<const Id extends string>({
  title,
  kind,
  nodes,
  edges,
  groups,
  direction,
  steps,
  reveal,
  before,
  after,
  ...slide
}: DiagramSlideProps<Id>) {
  const data: DiagramData = { kind, nodes, edges, groups, direction, steps, reveal };
  const reveals = (data.steps ?? []).map((step) => ({
    cue: 'names' in step ? step.cue : undefined,
  }));
  return (
    <SlideFrame title={title} reveals={reveals} {...slide}>
      <Heading>{title}</Heading>
      <Sentence>{before}</Sentence>
      <Room title={title} before={before} after={after}>
        <Diagram label={title} {...data} />
      </Room>
      <Sentence step={reveals.length}>{after}</Sentence>
    </SlideFrame>
  );
}

/** Tells the diagram how much of the slide the heading and the sentences leave. */
function Room({
  title,
  before,
  after,
  children,
}: Pick<DiagramSlideProps, 'title' | 'before' | 'after'> & { children: ReactElement }) {
  const theme = useTheme();
  const height = useRoom(title) - sentenceHeight(before, theme) - sentenceHeight(after, theme);
  return <RoomContext value={{ columns: 12, height }}>{children}</RoomContext>;
}
