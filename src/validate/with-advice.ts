import type { Finding } from '../base/finding.js';
import type { Verdict } from '../base/verdict.js';

/** The same verdict with one more finding of the advisory layer, at its place in document order. */
export function withAdvice(verdict: Verdict, finding: Finding): Verdict {
  const { line, column } = finding;
  const after = verdict.findings.findIndex((other) => other.line > line || (other.line === line && other.column > column));
  const at = after < 0 ? verdict.findings.length : after;
  return {
    ...verdict,
    layers: { ...verdict.layers, advisory: 'advice' },
    findings: [...verdict.findings.slice(0, at), finding, ...verdict.findings.slice(at)],
  };
}
