/** A passage counts as reached when its top is this near the window's: a little more than an anchor's margin. */
const REACHED = 110;

/** Marks in the section map the passage that is being read: the last one reached, or the last one of all at the end. */
export function attachSectionMap(root: Document): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-map] a[href^="#p"]')];
  if (!links.length) return;
  const places = links.flatMap((link) => {
    const element = root.getElementById(link.hash.slice(1));
    return element ? [{ link, element }] : [];
  });
  let current: HTMLAnchorElement | undefined;
  const mark = () => {
    const { scrollHeight, clientHeight, scrollTop } = root.documentElement;
    const atEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
    const reached = places.findLast(({ element }) => atEnd || element.getBoundingClientRect().top <= REACHED);
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
