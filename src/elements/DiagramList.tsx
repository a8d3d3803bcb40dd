import { useTheme } from '@emotion/react';
import { useContext } from 'react';
import { plainText } from '../core/richText.ts';
import { FrameContext } from '../spectacle/contexts.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { widthOf } from '../theme/textStyles.ts';
import type { ReadDiagram, ReadNode } from './diagramData.ts';
import { RichText } from './RichText.tsx';
import { breakLines } from './textLines.ts';

interface DiagramListProps extends ReadDiagram {
  label: string;
  /** The step of the slide; infinite if all is shown. */
  step: number;
  width: number;
  height: number;
}

/** The nodes of a diagram that has no room, each with where it leads: what screen readers read of all diagrams. */
export function DiagramList({ label, step, width, height, ...read }: DiagramListProps) {
  const { fontSizes: sizes } = useTheme();
  const { isFromRight } = useContext(FrameContext)!;
  const texts = read.nodes.map((node) =>
    [node.label, node.text ?? '', ...linksOf(node, read, { step: Infinity, isFromRight })].join(
      ' ',
    ),
  );
  const isWide = width > widthOf(6);
  const fits = (size: number, columns: number) =>
    texts.reduce((all, text) => {
      const lines = breakLines(text, (width - 26 * (columns - 1)) / columns, size).length;
      return all + lines * size * 1.3 + 12;
      // The end of a column stays empty where a node does not fit.
    }, 0) <=
    (columns > 1 ? 1.7 : 1) * height;
  const size = fits(sizes.body, 1) || (isWide && fits(sizes.body, 2)) ? sizes.body : sizes.label;
  const columns = fits(size, 1) || !isWide ? 1 : 2;
  return (
    <ul
      role="list"
      aria-label={plainText(label)}
      css={listStyle}
      style={{ fontSize: size, columnCount: columns, height }}
    >
      {read.nodes.map((node) => {
        const isShown = read.nodeSteps.get(node.id)! <= step;
        return (
          <li key={node.id} aria-hidden={!isShown || undefined} data-shown={isShown}>
            <b>
              <RichText>{node.label}</RichText>
            </b>{' '}
            {node.text && <RichText>{node.text}</RichText>}
            {linksOf(node, read, { step, isFromRight }).map((link, at) => (
              <span key={at}> {link}</span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

/** Where the edges of a node lead, in words: the arrow points the way that the slide is read. */
export const linksOf = (...of: Parameters<typeof edgesOf>) =>
  edgesOf(...of).map(({ link }) => link);

/** The same, with the place of each edge in the diagram. */
export function edgesOf(
  { id }: ReadNode,
  { nodes, edges, edgeSteps }: ReadDiagram,
  { step, isFromRight }: { step: number; isFromRight: boolean },
) {
  const arrow = isFromRight ? '←' : '→';
  const nameOf = (to: string) => plainText(nodes.find((node) => node.id === to)!.label);
  return edges
    .map((edge, at) => ({ edge, at }))
    .filter(({ edge, at }) => edge.from === id && edgeSteps[at]! <= step)
    .map(({ edge: { to, label }, at }) => ({
      at,
      link: `${arrow} ${nameOf(to)}${label ? `: ${plainText(label)}` : ''}`,
    }));
}

const listStyle = ({ colors }: SlideTheme) =>
  ({
    columnFill: 'auto',
    columnGap: 26,
    lineHeight: 1.3,
    '& > li': { breakInside: 'avoid', marginBottom: 12, overflowWrap: 'anywhere' },
    '& > li[data-shown="false"]': { visibility: 'hidden' },
    '& span': { color: colors.muted },
  }) as const;
