import type { Page } from 'playwright-core';

/** A part of Chromium's accessibility tree. */
export interface Part {
  role: string;
  name: string;
  level?: number;
  children: Part[];
}

/** What a screen reader finds on a page. */
export async function treeOf(page: Page): Promise<Part[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const partsOf = (id: string): Part[] => {
    const node = byId.get(id);
    if (!node) return [];
    const children = (node.childIds ?? []).flatMap(partsOf);
    if (node.ignored) return children;
    return [
      {
        role: String(node.role?.value),
        name: String(node.name?.value ?? '').trim(),
        level: node.properties?.find(({ name }) => name === 'level')?.value.value as number,
        children,
      },
    ];
  };
  return nodes.filter((node) => !node.parentId).flatMap(({ nodeId }) => partsOf(nodeId));
}

export const flat = (parts: Part[]): Part[] =>
  parts.flatMap((part) => [part, ...flat(part.children)]);

const isGraphic = ({ role }: Part) => /^(?:image|img|graphics-|figure|SvgRoot)/i.test(role);
const needsName = ({ role }: Part) =>
  /^(?:link|button|heading|region|dialog|navigation|textbox|combobox|checkbox|table)$/.test(role);

/**
 * What is wrong in any view: lists without items, and what has no name but needs one.
 *
 * @param named whether what is around them has a name, as the box that a table scrolls in
 */
export function faultsIn(parts: Part[], named = false): string[] {
  return parts.flatMap((part) => [
    ...(named && part.role === 'table' ? [] : faultsOf(part)),
    ...faultsIn(part.children, part.role === 'group' && part.name !== ''),
  ]);
}

function faultsOf(part: Part): string[] {
  const within = flat(part.children);
  if (part.role === 'list' && !within.some(({ role }) => role === 'listitem'))
    return ['an empty list'];
  const isMute = isGraphic(part) && within.length === 0;
  return (isMute || needsName(part)) && !part.name ? [`a ${part.role} without a name`] : [];
}

/** What is wrong on a slide on stage, as well: it is one region with one heading. */
export function faultsOnStage(parts: Part[]): string[] {
  const regions = flat(parts).filter(({ role }) => role === 'region');
  const headings = flat(regions).filter(({ role, level }) => role === 'heading' && level! <= 2);
  return [
    ...(regions.length === 1 ? [] : [`${regions.length} regions`]),
    ...(headings.length === 1 ? [] : [`${headings.length} headings`]),
    ...faultsIn(parts),
  ];
}
