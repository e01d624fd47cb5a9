import type { fastify } from 'fastify';
import { ToolError } from '../../base/tool-error.js';

/** The web server's package. Throws ToolError PACKAGE_MISSING. */
export async function loadFastify(): Promise<typeof fastify> {
  try {
    return (await import('fastify')).fastify;
  } catch (cause) {
    throw new ToolError('PACKAGE_MISSING', 'Receiving over HTTP needs the package fastify.', 'Install it: npm install fastify@5', {
      cause,
    });
  }
}
