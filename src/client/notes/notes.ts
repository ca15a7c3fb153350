/**
 * From a mark to its note and back, without moving the page more than is needed. On a narrow screen the note opens below
 * its paragraph and closes again; on a wide one it stands in the margin already and shows what was cut. Focus goes
 * along, so that a screen reader reads the note next and returns to the very mark; so does the address, which can be
 * copied. One note is open at a time. Without this script marks and “more” are links to the note, which opens as the
 * page’s target.
 */
export function attachNotes(root: Document): void {
  let open: HTMLElement | null = null;
  const markOf = (note: HTMLElement) => root.getElementById(note.id.replace(/^note-/, 'at-'));
  const moreOf = (note: HTMLElement) => note.querySelector<HTMLAnchorElement>('.more');
  const close = () => {
    if (open) {
      open.classList.remove('open');
      const more = moreOf(open);
      if (more) more.firstChild!.textContent = more.dataset.says!;
    }
    open = null;
  };
  const enter = (note: HTMLElement) => {
    close();
    open = note;
    note.classList.add('open');
    const more = moreOf(note);
    if (more) more.firstChild!.textContent = 'less';
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: 'nearest' });
    history.replaceState(null, '', `#${note.id}`);
  };
  const leave = (note: HTMLElement) => {
    close();
    const mark = markOf(note);
    if (!mark) return;
    // A note that the address has opened stays the page's target until the address really changes.
    if (note.matches(':target')) location.hash = mark.id;
    else history.replaceState(null, '', `#${mark.id}`);
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: 'nearest' });
  };

  root.querySelectorAll<HTMLElement>('.note').forEach((note) => {
    const toggle = (event: Event) => {
      event.preventDefault();
      if (open === note || note.matches(':target')) leave(note);
      else enter(note);
    };
    const more = moreOf(note);
    if (more) more.dataset.says = more.firstChild!.textContent!.trim();
    more?.addEventListener('click', toggle);
    markOf(note)?.addEventListener('click', toggle);
    note.querySelector('[role=doc-backlink]')?.addEventListener('click', (event) => {
      event.preventDefault();
      leave(note);
    });
    note.addEventListener('keydown', (event) => {
      // A card that is open in the note takes the key first.
      if (event.key === 'Escape' && !note.querySelector('.card-cite')) leave(note);
    });
  });
}
