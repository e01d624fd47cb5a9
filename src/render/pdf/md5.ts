/** RFC 1321, for the places where PDF wants it: the checksum of an embedded file and the identifier of a document. No protection against intent. */
export function md5(bytes: Uint8Array): Uint8Array {
  const length = ((bytes.length + 8) >> 6) * 64 + 64;
  const tail = new Uint8Array(length - (bytes.length & ~63));
  tail.set(bytes.subarray(bytes.length & ~63));
  tail[bytes.length & 63] = 0x80;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 8, (bytes.length << 3) >>> 0, true);
  view.setUint32(tail.length - 4, Math.floor(bytes.length / 0x20000000), true);

  const state = Int32Array.of(0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476);
  const whole = new DataView(bytes.buffer, bytes.byteOffset, bytes.length & ~63);
  for (let at = 0; at < whole.byteLength; at += 64) mix(state, whole, at);
  for (let at = 0; at < tail.length; at += 64) mix(state, view, at);
  const digest = new DataView(new ArrayBuffer(16));
  state.forEach((word, i) => {
    digest.setInt32(4 * i, word, true);
  });
  return new Uint8Array(digest.buffer);
}

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const SINES = Int32Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

function mix(state: Int32Array, view: DataView, at: number): void {
  let [a, b, c, d] = state;
  for (let i = 0; i < 64; i++) {
    const round = i >> 4;
    let f: number;
    let word: number;
    if (round === 0) [f, word] = [(b & c) | (~b & d), i];
    else if (round === 1) [f, word] = [(d & b) | (~d & c), (5 * i + 1) & 15];
    else if (round === 2) [f, word] = [b ^ c ^ d, (3 * i + 5) & 15];
    else [f, word] = [c ^ (b | ~d), (7 * i) & 15];
    const sum = (a + f + SINES[i] + view.getInt32(at + 4 * word, true)) | 0;
    const shift = SHIFTS[4 * round + (i & 3)];
    a = d;
    d = c;
    c = b;
    b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
}
