/** A passage counts as reached when its top is this near the window's: a little more than an anchor's margin. */
const REACHED = 110;

/** Marks in every section map the passage that is being read: the last one reached, or the last of all at the end. */
export function attachSectionMap(root: Document): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-map] a[href^="#p"]')];
  const hashes = [...new Set(links.map((link) => link.hash))];
  const passages = hashes.flatMap((hash) => root.getElementById(hash.slice(1)) ?? []);
  if (!passages.length) return;
  let current = '';
  const mark = () => {
    const { scrollHeight, clientHeight, scrollTop } = root.documentElement;
    const atEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
    const reached = passages.findLast((passage) => atEnd || passage.getBoundingClientRect().top <= REACHED);
    const hash = reached ? `#${reached.id}` : '';
    if (hash === current) return;
    current = hash;
    for (const link of links) {
      if (link.hash === hash) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
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
