/** The texts that leave their slide's margins, leave their box, are split, or overlap. */
export function misplaced() {
  const section = document.querySelector('section')!;
  const slide = section.getBoundingClientRect();
  const px = slide.width / 1366;
  const problems: string[] = [];

  /** Whether an element is for screen readers only. */
  const isUnseen = (element: Element): boolean =>
    (element.clientWidth <= 1 && getComputedStyle(element).clipPath !== 'none') ||
    (element.parentElement !== null && isUnseen(element.parentElement));
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  const texts: { text: string; element: Element; box: DOMRect; lines: DOMRect[]; hangs: number }[] =
    [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement!;
    const text = walker.currentNode.nodeValue!.trim();
    // A quotation mark at the start of large text hangs into the margin, and its words begin within 4 px of the edge.
    const mark = element.closest('h1, h2, p, blockquote')?.querySelector('[data-mark]');
    const hangs = element === mark ? Infinity : mark ? 4 * px : 0;
    // A picture may leave the slide: as in the check, it is hidden from screen readers, and not in the flow.
    const isPicture =
      (element.matches('[aria-hidden]') && getComputedStyle(element).position === 'absolute') ||
      element.closest('[data-size="hero"]') !== null;
    if (
      !text ||
      isUnseen(element) ||
      isPicture ||
      !element.checkVisibility({ visibilityProperty: true })
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    // Lines of code that were moved out of their panel.
    const panel = element.closest('pre')?.getBoundingClientRect();
    const { top, bottom } = range.getBoundingClientRect();
    if (panel && (bottom < panel.top + 4 || top > panel.bottom - 4)) continue;
    const lines = [...range.getClientRects()];
    texts.push({ text, element, box: range.getBoundingClientRect(), lines, hangs });
  }

  const inside = (box: DOMRect, outer: DOMRect, margin: number) =>
    box.left >= outer.left + margin - 1 &&
    box.right <= outer.right - margin + 1 &&
    box.top >= outer.top + margin - 1 &&
    box.bottom <= outer.bottom - margin + 1;

  for (const { text, element, box, hangs } of texts) {
    if (!inside(box, slide, 24 * px)) problems.push(`leaves the slide: ${text}`);
    // A bold word, and the text before and after it, would be boxes of their own.
    const isFlex = /flex|grid/.test(getComputedStyle(element).display);
    if (isFlex && element.querySelector(':scope > strong')) problems.push(`is torn apart: ${text}`);
    for (let outer = element; outer !== section; outer = outer.parentElement!) {
      const { borderTopWidth, boxShadow, backgroundColor, textBoxTrim } = getComputedStyle(outer);
      const isBox = borderTopWidth !== '0px' || boxShadow !== 'none';
      // The box of a code word is cut to its letters, which are lower than their line.
      const isCut = textBoxTrim === 'trim-both';
      if (
        !isCut &&
        (isBox || backgroundColor !== 'rgba(0, 0, 0, 0)') &&
        !outer.querySelector('i[aria-hidden]')
      ) {
        if (!inside(box, outer.getBoundingClientRect(), -hangs)) {
          problems.push(`leaves its box: ${text}`);
        }
      }
    }
  }
  // Content that is too high takes from the 56 px that a slide keeps free at the bottom. Heights are rounded.
  const pictures = section.querySelectorAll<HTMLElement>('[data-size="hero"]');
  for (const picture of pictures) picture.style.display = 'none';
  const tooHigh = section.scrollHeight - section.clientHeight;
  for (const picture of pictures) picture.style.display = '';
  if (tooHigh > 1) problems.push(`the content is ${tooHigh} px too high`);
  for (const box of section.querySelectorAll('li, h2 ~ div')) {
    const { bottom } = box.getBoundingClientRect();
    const isFrame = getComputedStyle(box).position === 'absolute';
    const isSeen = box.checkVisibility({ visibilityProperty: true }) && !isUnseen(box);
    // A field may go to the edge of the slide, and its texts keep off it.
    const isFloor = Math.abs(bottom - slide.bottom) < px;
    if (isSeen && !isFrame && !isFloor && bottom > slide.bottom - 54 * px) {
      problems.push(`reaches into the frame: ${box.textContent}`);
    }
  }
  const flowOf = (element: Element): Element =>
    getComputedStyle(element).display === 'inline' ? flowOf(element.parentElement!) : element;
  for (const [index, one] of texts.entries()) {
    for (const other of texts.slice(index + 1)) {
      if (one.element.closest('p, li, h1, h2, h3') === other.element.closest('p, li, h1, h2, h3'))
        continue;
      // Texts that follow each other in the same lines have boxes that overlap, and no letters that do.
      if (flowOf(one.element) === flowOf(other.element)) continue;
      // Line boxes are higher than their letters: two of them may share a few px.
      const meets = (box: DOMRect, next: DOMRect) =>
        Math.min(box.right, next.right) - Math.max(box.left, next.left) > 2 &&
        Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top) > 8 * px;
      if (one.lines.some((line) => other.lines.some((next) => meets(line, next))))
        problems.push(`overlap: ${one.text} / ${other.text}`);
    }
  }
  return problems;
}
