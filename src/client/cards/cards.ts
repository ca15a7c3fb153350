/**
 * Shows beside a citation its full reference, and beside a term its gloss: on hover, on keyboard focus, on a first tap.
 * The card is put right after its link, so that Tab goes from the link into the card and on into the text; Escape
 * closes it and returns to the link. Its words come from the page's own lists of works cited and terms explained.
 * Without this script, and on a page without such a list, the link is a plain link.
 */
const HOVER_DELAY = 140;
const LEAVE_DELAY = 220;

interface Open {
  link: HTMLAnchorElement;
  card: HTMLElement;
}

let open: Open | null = null;
let timer: number | undefined;
/** A link that gets the focus back from its own card, and must not open it again. */
let returning: HTMLElement | null = null;

/** The page's own entry for what a link names. */
function entryOf(link: HTMLAnchorElement): HTMLElement | null {
  const { ref, gloss } = link.dataset;
  return document.getElementById(ref ? `ref-${ref}` : `gloss-${gloss}`);
}

/** Gives every citation and every glossed term on the page its card. */
export function attachCards(root: Document): void {
  const links = root.querySelectorAll<HTMLAnchorElement>('a[data-ref], a[data-gloss]');
  if (!links.length) return;
  links.forEach((link) => {
    const entry = entryOf(link);
    // In the lists themselves the entry stands beside its links already.
    if (!entry || link.closest('.works')) return;
    if (link.dataset.ref) link.setAttribute('aria-describedby', entry.id);
    link.addEventListener(
      'pointerenter',
      (event) => event.pointerType === 'mouse' && later(() => show(link), HOVER_DELAY),
    );
    link.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && later(hide, LEAVE_DELAY));
    link.addEventListener('focus', () => link !== returning && link.matches(':focus-visible') && show(link));
    link.addEventListener('click', (event) => {
      const touch = (event as PointerEvent).pointerType === 'touch' || (event as PointerEvent).pointerType === 'pen';
      if (!touch || open?.link === link) return;
      event.preventDefault();
      show(link);
    });
  });
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !open) return;
    const { link, card } = open;
    const inside = card.contains(root.activeElement);
    hide();
    if (!inside) return;
    returning = link;
    link.focus();
    returning = null;
  });
  root.addEventListener('pointerdown', (event) => {
    if (open && !open.card.contains(event.target as Node) && !open.link.contains(event.target as Node)) hide();
  });
  root.addEventListener('focusin', (event) => {
    if (open && !open.card.contains(event.target as Node) && !open.link.contains(event.target as Node)) hide();
  });
}

function later(action: () => void, delay: number): void {
  clearTimeout(timer);
  timer = window.setTimeout(action, delay);
}

function show(link: HTMLAnchorElement): void {
  clearTimeout(timer);
  if (open?.link === link) return;
  hide();
  const entry = entryOf(link);
  if (!entry) return;
  const card = makeCard(link, entry);
  link.after(card);
  open = { link, card };
  place(link, card);
}

function hide(): void {
  clearTimeout(timer);
  open?.card.remove();
  open = null;
}

function makeCard(link: HTMLAnchorElement, entry: HTMLElement): HTMLElement {
  const card = document.createElement('span');
  card.className = 'card-cite';
  card.setAttribute('role', 'group');
  card.setAttribute('aria-label', link.dataset.ref ? 'Reference' : 'Gloss');
  card.append(...[...entry.childNodes].map((node) => node.cloneNode(true)));
  card.querySelector('a.all')?.setAttribute('href', link.href);
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && later(hide, LEAVE_DELAY));
  return card;
}

/** Below the last line of the link, inside the window; above it where there is no room below. */
function place(link: HTMLElement, card: HTMLElement): void {
  const lines = link.getClientRects();
  const [at, last] = [lines[0]!, lines[lines.length - 1]!];
  const { clientWidth, clientHeight } = document.documentElement;
  const host = (card.offsetParent ?? document.body).getBoundingClientRect();
  const width = card.offsetWidth;
  const margin = 12;
  const left = Math.max(margin, Math.min(last.left, clientWidth - width - margin));
  const below = last.bottom + 6;
  const fits = below + card.offsetHeight < clientHeight - margin || at.top < card.offsetHeight + margin;
  card.style.left = `${left - host.left}px`;
  card.style.top = `${(fits ? below : at.top - card.offsetHeight - 6) - host.top}px`;
}
