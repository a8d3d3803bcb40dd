/**
 * Opens the objects in the lists of controls as they appear, so that their texts can be seen and edited at once: Storybook
 * shows them closed, and has no option for it. Who closes one keeps it closed.
 */
export function openLists() {
  const seen = new WeakSet<Element>();
  const observer = new MutationObserver(() => {
    for (const button of document.querySelectorAll<HTMLElement>('.rejt-accordion-button')) {
      if (seen.has(button)) continue;
      seen.add(button);
      if (button.nextElementSibling?.textContent.startsWith('{...}')) button.click();
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
