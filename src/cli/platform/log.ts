import type { Clock } from '../../base/clock.js';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';
export type Log = (level: LogLevel, text: string, about?: Readonly<Record<string, string | number>>) => void;

const RANK: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3 };

/** A log of one JSON object a line. What is said must not hold content of documents, nor secrets. */
export function jsonLog(write: (line: string) => void, clock: Clock, least: LogLevel): Log {
  return (level, text, about = {}) => {
    if (RANK[level] < RANK[least]) return;
    write(`${JSON.stringify({ time: new Date(clock.now()).toISOString(), level, text, ...about })}\n`);
  };
}
