import { ToolError } from '../base/tool-error.js';
import type { Input, Refusal } from './input.js';
import type { Judged } from './judged.js';
import type { JudgingArguments } from './judging.js';

/** What a thread is told when it starts. */
export interface WorkerStart {
  readonly args: JudgingArguments;
  /** The civil day of the run. */
  readonly today: string;
}

/** What a thread is asked. */
export interface Task {
  readonly id: number;
  readonly inputs: readonly Input[];
}

/** What it answers, in the order in which it was asked; `ready` once, at first. */
export type WireResult = 'ready' | { readonly id: number; readonly results: readonly Wire[] };

/** A result as data: the class of an error does not pass between threads. */
export type Wire = Exclude<Judged, { verdict?: never }> | { readonly input: string; readonly refusal: Refusal };

export function toWire(result: Judged): Wire {
  if (result.verdict !== undefined) return result;
  const { code, message, remedy } = result.error;
  return { input: result.input, refusal: { code, message, remedy } };
}

export function fromWire(wire: Wire): Judged {
  if (!('refusal' in wire)) return wire;
  const { code, message, remedy } = wire.refusal;
  return { input: wire.input, error: new ToolError(code, message, remedy) };
}
