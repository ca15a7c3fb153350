/**
 * A passage's number is a link to the passage; following it also copies its full address, and says so to everyone.
 */
export function attachPassageLinks(root: Document): void {
  const numbers = root.querySelectorAll<HTMLAnchorElement>('a[data-copy]');
  if (!numbers.length || !navigator.clipboard) return;
  const voice = root.createElement('p');
  voice.className = 'toast';
  voice.setAttribute('role', 'status');
  root.body.append(voice);
  let timer: number | undefined;
  const say = (words: string) => {
    voice.textContent = words;
    clearTimeout(timer);
    timer = window.setTimeout(() => (voice.textContent = ''), 2600);
  };
  numbers.forEach((link) => {
    link.addEventListener('click', () => {
      navigator.clipboard.writeText(link.href).then(
        () => say(`Address of ${link.dataset.copy} ${link.textContent!.trim()} copied`),
        () => say('The address is in the address bar; this browser did not let it be copied'),
      );
    });
  });
}
