/** Marks in the section map the passage that is being read: the last one whose top has passed a third of the window. */
export function attachSectionMap(root: Document): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-map] a[href^="#p"]')];
  if (!links.length) return;
  const places = links.flatMap((link) => {
    const element = root.getElementById(link.hash.slice(1));
    return element ? [{ link, element }] : [];
  });
  let current: HTMLAnchorElement | undefined;
  const mark = () => {
    const line = window.innerHeight / 3;
    const reached = places.findLast(({ element }) => element.getBoundingClientRect().top <= line);
    const link = reached?.link;
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    current = link;
  };
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  soon();
}
