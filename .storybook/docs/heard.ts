/** Something that a screen reader says: what it is, and its words. */
export interface Line {
  /** How deep it is inside of others. */
  depth: number;
  /** What it is, such as `list of 3`; nothing for a text. */
  role?: string;
  text: string;
}

/** The part of axe that computes roles and names as the standards say. Its types do not have it. */
interface Axe {
  setup(root: Element): void;
  teardown(): void;
  commons: {
    aria: { getRole(element: Element, options: { noPresentational: boolean }): string | null };
    dom: { isVisibleToScreenReaders(element: Element): boolean };
    text: { accessibleText(element: Element): string };
  };
}

/** What is said as a whole, with its name: nothing in it is said again. */
const whole = [
  'heading',
  'img',
  'image',
  'link',
  'button',
  'math',
  'textbox',
  'separator',
  'meter',
];
/** What only keeps together what is in it. */
const silent = ['generic', 'none', 'presentation', 'paragraph', 'strong', 'emphasis', 'rowgroup'];

/** What a screen reader meets in a part of the page, in its order. */
export async function linesOf(root: Element): Promise<Line[]> {
  const axe = ((await import('axe-core')).default ?? {}) as unknown as Axe;
  axe.setup(root);
  try {
    return read(root, 0, axe.commons);
  } finally {
    axe.teardown();
  }
}

function read(element: Element, depth: number, commons: Axe['commons']): Line[] {
  if (!commons.dom.isVisibleToScreenReaders(element)) return [];
  const role = commons.aria.getRole(element, { noPresentational: true }) ?? 'generic';
  if (whole.includes(role)) {
    return [{ depth, role: named(element, role), text: commons.text.accessibleText(element) }];
  }
  const isSilent = silent.includes(role);
  const inside = childrenOf(element, isSilent ? depth : depth + 1, commons);
  if (isSilent) return inside;
  const [only] = inside;
  const isText = inside.length === 1 && only !== undefined && only.role === undefined;
  const name = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
  const text = name ? commons.text.accessibleText(element) : '';
  if (isText && !text) return [{ depth, role: named(element, role), text: only.text }];
  if (inside.length === 0 && !text) return [];
  return [{ depth, role: named(element, role), text }, ...inside];
}

/** The lines in an element: texts that follow each other are one. */
function childrenOf(element: Element, depth: number, commons: Axe['commons']): Line[] {
  const lines: Line[] = [];
  for (const node of element.childNodes) {
    const found =
      node instanceof Text
        ? [{ depth, text: node.data }]
        : node instanceof Element
          ? read(node, depth, commons)
          : [];
    for (const line of found) {
      const last = lines.at(-1);
      if (last && !last.role && !line.role && isInline(node)) last.text += line.text;
      else lines.push(line);
    }
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replaceAll(/\s+/g, ' ').trim() }))
    .filter(({ role, text }) => role ?? text);
}

const isInline = (node: Node) =>
  node instanceof Text || (node instanceof Element && getComputedStyle(node).display === 'inline');

/** A role with what is said about it: the level of a heading, the number of items. */
function named(element: Element, role: string): string {
  if (role === 'heading') {
    return `heading ${element.getAttribute('aria-level') ?? element.localName.slice(1)}`;
  }
  if (role === 'list') return `list of ${element.children.length}`;
  if (role === 'listitem') return 'item';
  return role;
}
