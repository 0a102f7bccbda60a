import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface Site {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  readonly requests: IncomingMessage[];
  readonly close: () => Promise<void>;
}

export type Routes = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>;

export const html = (body: string) => `<!doctype html><html lang="fi"><body>${body}</body></html>`;

/** A loopback server with the given pages; everything else, robots.txt included, is 404. */
export async function site(routes: Routes, secure?: { key: string; cert: string }): Promise<Site> {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(request.url!);
    requests.push(request);
    const route = routes[request.url!.split('?')[0]!];
    if (route) route(request, response);
    else response.writeHead(404, { 'Content-Type': 'text/html' }).end('not here');
  };
  const server = secure ? createSecure(secure, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${secure ? 'https' : 'http'}://127.0.0.1:${port}`,
    asked,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export const page =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200) =>
  (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(body);
  };

export const redirect = (location: string, status = 302) => page('', { Location: location }, status);
