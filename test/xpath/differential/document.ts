import type { Random } from './random.js';

const NAMES = ['a', 'b', 'c', 'p:a', 'p:d'];
const VALUES = ['1', '2', '3', '0.5', '2.5', '-1', '10', '', 'x', 'abc', 'true', ' 2 ', 'a b', 'é', '2020-02-29', '1', '2'];

/** A small document of few names and values, so that paths meet and comparisons come true. */
export function randomDocument(random: Random): string {
  return `<r xmlns:p="urn:p" x="1">${content(random, 4)}</r>`;
}

function content(random: Random, depth: number): string {
  const parts: string[] = [];
  for (let i = random.int(4) + 1; i > 0; i--) {
    if (depth === 0 || random.chance(25)) parts.push(random.pick(VALUES));
    else if (random.chance(6)) parts.push('<!-- note -->');
    else if (random.chance(4)) parts.push('<?pi data?>');
    else parts.push(element(random, depth - 1));
  }
  return parts.join('');
}

function element(random: Random, depth: number): string {
  const name = random.pick(NAMES);
  const x = random.chance(40) ? ` x="${random.pick(VALUES)}"` : '';
  const y = random.chance(20) ? ` p:y="${random.pick(VALUES)}"` : '';
  return `<${name}${x}${y}>${random.chance(50) ? random.pick(VALUES) : content(random, depth)}</${name}>`;
}
