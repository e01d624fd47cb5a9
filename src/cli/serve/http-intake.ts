import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Archive } from '../../dispatch/archive.js';
import type { Intake } from '../../dispatch/intake.js';
import type { Store } from '../../dispatch/store.js';
import type { Log } from '../platform/log.js';
import type { Bearers } from './bearers.js';
import { BytesInFlight } from './bytes-in-flight.js';
import { documentStatus } from './document-status.js';
import { loadFastify } from './load-fastify.js';
import { receiveBody } from './receive-body.js';
import { Refusal } from './refusal.js';

export interface HttpIntakeOptions {
  readonly intake: Intake;
  readonly store: Store;
  readonly archive: Archive;
  readonly bearers: Bearers;
  /** Of one document. */
  readonly maxBytes: number;
  /** For a whole request, from its first byte to its last. */
  readonly timeoutSeconds: number;
  readonly log: Log;
  /** Called when a document has been stored. */
  readonly received: () => void;
}

/** What documents arrive as. Archives are not opened here: a sender sends one document a request. */
const MEDIA_TYPES = ['application/xml', 'text/xml', 'application/pdf', 'application/octet-stream'];

/** Documents of the largest size that may be in memory at once. */
const LARGEST_AT_ONCE = 4;

/**
 * The web server that takes documents in. `POST /documents` answers 202 with id and hash, once the document is on disk; `GET
 * /documents/<id>` tells its state to who sent it, `GET /documents/<id>/report` why it was refused. Not yet listening.
 */
export async function httpIntake(options: HttpIntakeOptions): Promise<FastifyInstance> {
  const { bearers, maxBytes, timeoutSeconds, log, store, archive } = options;
  const milliseconds = timeoutSeconds * 1000;
  const fastify = await loadFastify();
  const server = fastify({
    logger: false,
    bodyLimit: maxBytes,
    requestTimeout: milliseconds,
    connectionTimeout: milliseconds,
    keepAliveTimeout: 5000,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    http: { headersTimeout: milliseconds, connectionsCheckingInterval: Math.min(1000, milliseconds / 2), maxHeaderSize: 8192 },
    routerOptions: { maxParamLength: 100 },
    clientErrorHandler(error, socket) {
      const code = (error as NodeJS.ErrnoException).code ?? 'BAD_REQUEST';
      log('warn', 'a connection was cut', { because: code, from: socket.remoteAddress ?? '' });
      const status = code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
      if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      else socket.destroy();
    },
    frameworkErrors: (error, request, reply) => void refuse(error, request, reply, log),
  });
  const inFlight = new BytesInFlight(maxBytes * LARGEST_AT_ONCE);
  const senders = new WeakMap<FastifyRequest, string>();
  const senderOf = (request: FastifyRequest): string => senders.get(request)!;

  server.removeAllContentTypeParsers();
  server.addContentTypeParser(MEDIA_TYPES, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  server.setErrorHandler((error, request, reply) => refuse(error, request, reply, log, senders.get(request)));
  // Before the body is read: what a stranger sends is not even looked at.
  server.addHook('onRequest', async (request) => {
    const sender = bearers.nameOf(request.headers.authorization);
    if (sender === undefined) throw new Refusal(401, 'UNAUTHORIZED', 'Send a bearer token that is known here.');
    senders.set(request, sender);
  });
  server.setNotFoundHandler(async ({ method, url }) => {
    const known = /^\/documents(\/|$|\?)/.test(url);
    if (known && method !== 'GET' && method !== 'POST') throw new Refusal(405, 'METHOD', 'POST /documents, or GET /documents/<id>.');
    throw new Refusal(404, 'NOT_FOUND', 'There is nothing here.');
  });

  server.post(
    '/documents',
    {
      async onRequest(request, reply) {
        if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
          throw new Refusal(415, 'CONTENT_ENCODING', 'Send it uncompressed.');
        const length = Number.parseInt(request.headers['content-length'] ?? '', 10);
        if (length > maxBytes) throw new Refusal(413, 'TOO_LARGE', `A document has at most ${maxBytes} bytes.`);
        const release = inFlight.take(Number.isNaN(length) ? maxBytes : length);
        if (release === undefined) throw new Refusal(503, 'BUSY', 'Too much is arriving; try again in a moment.');
        reply.raw.once('close', release);
      },
    },
    (request, reply) => receiveBody(request, reply, senderOf(request), options),
  );
  server.get<{ Params: { id: string } }>('/documents/:id', async (request) =>
    documentStatus(await documentOf(request.params.id, senderOf(request))),
  );
  server.get<{ Params: { id: string } }>('/documents/:id/report', async (request, reply) => {
    const { objects, state } = await documentOf(request.params.id, senderOf(request));
    if (objects.report === undefined || state !== 'rejected') throw new Refusal(404, 'NO_REPORT', 'Only a refused document has one.');
    // The page shows what a document says; it must not be able to do anything.
    return reply
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .header('x-content-type-options', 'nosniff')
      .type('text/html; charset=utf-8')
      .send(Buffer.from(await archive.get(objects.report)));
  });
  return server;

  async function documentOf(id: string, sender: string) {
    const document = await store.get(id);
    if (document?.source !== `http:${sender}`) throw new Refusal(404, 'DOCUMENT_UNKNOWN', 'You have sent no such document.');
    return document;
  }
}

/** Says no, and logs it: what was refused and to whom, never what it held. */
function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log, sender?: string): FastifyReply {
  const refusal = Refusal.of(error);
  const about = {
    status: refusal.status,
    because: refusal.code,
    from: request.ip,
    ...(sender === undefined ? {} : { sender }),
    ...(refusal.cause instanceof Error ? { error: refusal.cause.message } : {}),
  };
  log(refusal.status >= 500 ? 'error' : 'warn', 'a request was refused', about);
  if (refusal.status === 401) reply.header('www-authenticate', 'Bearer');
  if (refusal.status === 405) reply.header('allow', 'GET, POST');
  if (refusal.status === 503) reply.header('retry-after', '5');
  // What is left of the body is not waited for.
  return reply.header('connection', 'close').code(refusal.status).send({ error: refusal.code, message: refusal.message });
}
