import { touch } from './diagramLabels.ts';
import {
  type Box,
  type DiagramDrawing,
  type DiagramInput,
  around,
  leading,
} from './diagramLayout.ts';

/** The space between the frame of a group and its nodes, in px. */
export const inside = 20;

/** The height that the names of groups need above their nodes, in px; 0 if they have none. */
export const headOf = (groups: DiagramInput['groups'], { sizes }: DiagramInput) =>
  groups.some(({ label }) => label) ? sizes.label * leading + 8 : 0;

/** The frames around the nodes of each group, and what is wrong with them. */
export function frameGroups(
  input: DiagramInput,
  boxes: readonly Box[],
): Pick<DiagramDrawing, 'groups' | 'problem'> {
  const { nodes, groups } = input;
  const boxesOf = (ids: readonly string[]) => boxes.filter((_, at) => ids.includes(nodes[at]!.id));
  const frames = groups.map((group) => {
    const box = around(boxesOf(group.nodes), inside);
    const head = headOf([group], input);
    return { ...box, y: box.y - head, height: box.height + head, label: group.label };
  });
  const covers = groups.findIndex((group, at) => {
    const others = nodes.map(({ id }) => id).filter((id) => !group.nodes.includes(id));
    // A group in another one lies on it.
    const apart = frames.filter((_, other) =>
      groups[other]!.nodes.every((id) => !group.nodes.includes(id)),
    );
    return [...boxesOf(others), ...apart].some((box) => touch(frames[at]!, box));
  });
  return {
    groups: frames,
    ...(covers >= 0 && {
      problem: `The group "${groups[covers]!.label ?? groups[covers]!.nodes.join(', ')}" of a diagram lies on what is not in it\nGroup nodes that are next to each other, or leave out groups or nodes.`,
    }),
  };
}
