/** A text of the chapter as a printer would set it: typewriter apostrophes inside words become typographic ones. */
export function curlApostrophes(text: string): string {
  return text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
