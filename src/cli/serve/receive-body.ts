import type { FastifyReply, FastifyRequest } from 'fastify';
import { derivedId } from './derived-id.js';
import type { HttpIntakeOptions } from './http-intake.js';
import { Refusal } from './refusal.js';

/** Stores a body and answers. With an `Idempotency-Key` the same request may be sent again and is one document. */
export async function receiveBody(
  request: FastifyRequest,
  reply: FastifyReply,
  sender: string,
  { intake, store, log, received }: Pick<HttpIntakeOptions, 'intake' | 'store' | 'log' | 'received'>,
): Promise<FastifyReply> {
  const body = request.body as Buffer | undefined;
  if (body === undefined || body.length === 0) throw new Refusal(400, 'EMPTY', 'The request holds no document.');
  const source = `http:${sender}`;
  const key = request.headers['idempotency-key'];
  const id = typeof key === 'string' && key !== '' ? derivedId(source, key) : undefined;
  const receipt = await intake.receive({ bytes: body, name: nameIn(request.query), source }, id);
  if (id !== undefined && (await store.get(id))?.sha256 !== receipt.sha256)
    throw new Refusal(409, 'IDEMPOTENCY_KEY', 'Another document was sent under this Idempotency-Key.');
  log('info', 'received', { id: receipt.id, bytes: body.length, source });
  received();
  return reply.code(202).header('location', `/documents/${receipt.id}`).send(receipt);
}

function nameIn(query: unknown): string {
  const { name } = query as { name?: unknown };
  return typeof name === 'string' && name !== '' ? name : 'document';
}
