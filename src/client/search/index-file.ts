/**
 * Asks for the index, once, from the site itself. This is the one place of the client that asks for a file: it sends
 * nothing, and the address is its own. Small, so that the request can leave before the search's own code has come.
 */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '');
let asked: Promise<Response> | undefined;

/** The answer to the request; a failed one is asked again the next time. */
export function askForIndex(): Promise<Response> {
  // eslint-disable-next-line no-restricted-globals -- a file of the site, asked for by its own address
  asked ??= fetch(`${base}/search/index.json`);
  return asked;
}

/** Forgets an answer that was no use. */
export function forgetIndex(): void {
  asked = undefined;
}
