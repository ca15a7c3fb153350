/**
 * A text in which a number stays on the line of what it counts: “para. 3”, “passage 8”, “p. 4”, “Figure 1”, “7 million”.
 */
export function joinNumbers(text: string): string {
  return text
    .replace(/(?<=(?:^|[^\p{L}])(?:paras?\.|passages?|pp?\.|no\.|Figure|§|Q)) (?=\d)/gu, '\u00a0')
    .replace(/(?<=\d) (?=(?:million|billion|per cent|kB)\b)/gu, '\u00a0');
}

/** A text of the chapter as a printer would set it: typewriter apostrophes inside words become typographic ones. */
export function curlApostrophes(text: string): string {
  return text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
