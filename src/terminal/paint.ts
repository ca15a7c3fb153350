/** Colour in a terminal that has it, plain text elsewhere (NO_COLOR, pipes, CI logs). */
const on = process.stdout.isTTY && !process.env.NO_COLOR;
const code = (n: number) => (text: string) => (on ? `\u001b[${n}m${text}\u001b[0m` : text);
export const paint = { bold: code(1), dim: code(2), red: code(31), green: code(32), yellow: code(33), cyan: code(36) };
