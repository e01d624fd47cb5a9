/** A VAT number of Luxembourg's form: LU and eight digits, of which the first six modulo 89 give the last two. */
export function vatNumber(serial: number): string {
  const six = String(100_000 + serial).padStart(6, '0');
  return `LU${six}${String(Number(six) % 89).padStart(2, '0')}`;
}

const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** A register number of Luxembourg's form: eleven digits, the last one a check digit modulo 11; serials that would need a tenth digit are passed over. */
export function registerNumber(serial: number): string {
  for (let at = serial * 10; ; at += 1) {
    const ten = String(9_900_000_000 + at);
    const sum = [...ten].reduce((total, digit, i) => total + Number(digit) * WEIGHTS[i], 0);
    const rest = sum % 11;
    if (rest !== 1) return `${ten}${rest === 0 ? 0 : 11 - rest}`;
  }
}

/** A small generator of numbers below 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
