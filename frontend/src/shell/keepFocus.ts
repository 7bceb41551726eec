const titles = 'h1, h2, h3';

/** The element and everything around it, from the inside out. */
function trailOf(element: Element | null): Element[] {
  const trail: Element[] = [];
  for (let at = element; at; at = at.parentElement) trail.push(at);
  return trail;
}

/** The title of the part of the page that something stood in, or the page itself while it has none. */
function standIn(near: Element): HTMLElement | null {
  const part = near.closest('section, dialog');
  const title = part?.querySelector<HTMLElement>(titles);
  if (title) return title;
  const main = near.ownerDocument.getElementById('main');
  return main?.querySelector<HTMLElement>('h1') ?? main;
}

/**
 * Gives the focus to what is nearest when the element that had it leaves the page: an act
 * that is done takes its button away, and who works by keyboard or listens to the page would
 * begin at its top again. A page or a form that moves the focus by itself comes first.
 */
export function keepFocus(root: HTMLElement): () => void {
  const page = root.ownerDocument;
  let trail: Element[] = [];
  let waits = false; // the page itself has the focus until its title is there
  let due = false;

  const mend = () => {
    due = false;
    const has = page.activeElement;
    const lost = !has || has === page.body;
    const [had] = trail;
    const near = trail.find((element) => element.isConnected);
    if (!(lost && near && near !== had) && !(waits && has?.id === 'main')) return;
    const to = standIn(near ?? root);
    if (!to || to === has) return;
    if (!to.hasAttribute('tabindex')) to.tabIndex = -1;
    to.focus();
    waits = to.id === 'main';
  };
  const heard = () => {
    trail = trailOf(page.activeElement);
    waits = false;
  };
  // After React has run what moves the focus on purpose.
  const watch = new MutationObserver(() => {
    if (!due) requestAnimationFrame(() => setTimeout(mend));
    due = true;
  });
  page.addEventListener('focusin', heard);
  watch.observe(root, { childList: true, subtree: true });
  return () => {
    page.removeEventListener('focusin', heard);
    watch.disconnect();
  };
}
