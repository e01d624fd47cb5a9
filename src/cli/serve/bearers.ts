import { createHash, timingSafeEqual } from 'node:crypto';
import { ToolError } from '../../base/tool-error.js';

/** A shorter token could be guessed. */
const SHORTEST = 16;

/** Who may send, known by bearer tokens, of which only hashes are kept in memory. */
export class Bearers {
  readonly #known: readonly { readonly name: string; readonly hash: Buffer }[];

  /** Throws ToolError TOKEN_SHORT, TOKEN_TWICE. */
  constructor(tokens: readonly { readonly name: string; readonly token: string }[]) {
    for (const { name, token } of tokens) {
      if (token.length < SHORTEST)
        throw new ToolError(
          'TOKEN_SHORT',
          `The token of '${name}' has less than ${SHORTEST} characters.`,
          'Make one with: openssl rand -hex 32',
        );
    }
    const twice = tokens.find(({ name, token }, i) => tokens.some((other, j) => j < i && (other.name === name || other.token === token)));
    if (twice !== undefined)
      throw new ToolError('TOKEN_TWICE', `'${twice.name}' shares its name or its token with another.`, 'Give each sender its own.');
    this.#known = tokens.map(({ name, token }) => ({ name, hash: sha256(token) }));
  }

  /** Whose token an Authorization header holds. All are compared, whole, so that the time it takes tells nothing of them. */
  nameOf(header: string | undefined): string | undefined {
    const hash = sha256(/^Bearer ([\x21-\x7e]{1,512})$/i.exec(header ?? '')?.[1] ?? '');
    let found: string | undefined;
    for (const one of this.#known) if (timingSafeEqual(hash, one.hash)) found = one.name;
    return found;
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
