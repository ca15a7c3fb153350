/** Serves a built site on this machine as a good static host would: compressed, with its own 404 page, under its base. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.xml', '.txt', '.svg']);

export interface ServeOptions {
  folder: string;
  base?: string;
  /** First port to try; the next ones follow when it is taken. 0 takes any free one. */
  port?: number;
}

export interface Served {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Starts serving. Files are read anew for each request, so a build that swaps the folder shows at once. */
export async function serveSite({ folder, base = '/', port = 4321 }: ServeOptions): Promise<Served> {
  const prefix = `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const server = createServer((request, response) => void answer(request, response, folder, prefix));
  const taken = await listen(server, port, port === 0 ? 0 : port + 50);
  return {
    url: `http://localhost:${taken}${prefix}`,
    port: taken,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  };
}

function listen(server: Server, port: number, last: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port >= last) reject(error);
      else resolve(listen(server, port + 1, last));
    });
    server.listen(port, 'localhost', () => resolve((server.address() as AddressInfo).port));
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  prefix: string,
): Promise<void> {
  const path = decode(new URL(request.url ?? '/', 'http://localhost').pathname);
  if (path === null) return send(response, request, 400, '.txt', Buffer.from('This address cannot be read.'));
  if (path === '/' && prefix !== '/') return redirect(response, prefix);
  const inside = path.startsWith(prefix) ? normalize(path.slice(prefix.length - 1)) : null;
  const file =
    inside && !inside.split(sep).includes('..')
      ? join(folder, inside.endsWith('/') ? `${inside}index.html` : inside)
      : null;
  const bytes = file && (await readFile(file).catch(() => null));
  if (bytes) return send(response, request, 200, extname(file), bytes);
  if (inside && !extname(inside) && (await readFile(join(folder, inside, 'index.html')).catch(() => null)))
    return redirect(response, `${path}/`);
  const missing = await readFile(join(folder, '404.html')).catch(() => Buffer.from('There is no page here.'));
  return send(response, request, 404, '.html', missing);
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(308, { location: to }).end();
}

/** Packed bodies by their content: packing well takes longer than sending. Small, since a site's pages are. */
const packedBodies = new Map<string, Buffer>();

function pack(bytes: Buffer): Buffer {
  const key = createHash('sha256').update(bytes).digest('base64');
  const packed =
    packedBodies.get(key) ?? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  packedBodies.set(key, packed);
  return packed;
}

function send(
  response: ServerResponse,
  request: IncomingMessage,
  status: number,
  extension: string,
  bytes: Buffer,
): void {
  const packed = COMPRESSED.has(extension) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  const body = packed ? pack(bytes) : bytes;
  const hashed = /\/(assets|fonts)\//.test(request.url ?? '');
  response.writeHead(status, {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'content-length': body.length,
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    ...(packed && { 'content-encoding': 'br', vary: 'accept-encoding' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
