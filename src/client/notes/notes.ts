/**
 * From a mark to its note and back, without moving the page more than is needed. On a narrow screen the note opens below
 * its paragraph and closes again; on a wide one it stands in the margin already and is only pointed out. Focus goes
 * along, so that a screen reader reads the note next and returns to the very mark. Without this script both are links.
 */
export function attachNotes(root: Document): void {
  const marks = root.querySelectorAll<HTMLAnchorElement>('.mark a');
  const partner = (link: HTMLAnchorElement) => root.getElementById(decodeURIComponent(link.hash.slice(1)));
  const leave = (note: HTMLElement) => {
    const mark = root.getElementById(note.id.replace(/^note-/, 'at-'));
    note.classList.remove('open');
    mark?.focus({ preventScroll: true });
    mark?.scrollIntoView({ block: 'nearest' });
  };
  marks.forEach((mark) => {
    // A mark shown away from its passage is a link to the passage's page.
    const note = mark.pathname === location.pathname ? partner(mark) : null;
    if (!note) return;
    const enter = (event: Event) => {
      event.preventDefault();
      note.classList.add('open');
      note.focus({ preventScroll: true });
      note.scrollIntoView({ block: 'nearest' });
    };
    mark.addEventListener('click', (event) => {
      if (!note.classList.contains('open')) return enter(event);
      event.preventDefault();
      leave(note);
    });
    note.querySelector('.more')?.addEventListener('click', enter);
    note.querySelector('[role=doc-backlink]')?.addEventListener('click', (event) => {
      event.preventDefault();
      leave(note);
    });
    note.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') leave(note);
    });
  });
}
