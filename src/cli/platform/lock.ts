import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '../../base/tool-error.js';

/** Makes sure that one process alone dispatches from a data folder. The result gives it free again. Throws ToolError LOCKED. */
export function lockDispatch(data: string): () => void {
  return lockData(data, 'dispatch.lock', 'dispatches from');
}

/** The same for the one process that takes in over HTTP and from watched folders. */
export function lockIntake(data: string): () => void {
  return lockData(data, 'intake.lock', 'takes in for');
}

/** The same for what copies, replaces or erases: one at a time. */
export function lockUpkeep(data: string): () => void {
  return lockData(data, 'upkeep.lock', 'copies or erases in');
}

/** What a killed process left is taken over. */
function lockData(data: string, name: string, does: string): () => void {
  const path = join(data, name);
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number.parseInt(readOr(path, ''), 10);
    if (holder !== process.pid && isAlive(holder))
      throw new ToolError('LOCKED', `Another process (${holder}) ${does} ${data}.`, 'Stop it first, or let it do the work.');
    rmSync(path, { force: true });
  }
  throw new ToolError('LOCKED', `The lock ${path} cannot be taken.`, 'Remove it if no other process is at work there.');
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
