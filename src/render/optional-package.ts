import { ToolError } from '../base/tool-error.js';

/** Loads an optional package. @throws ToolError PACKAGE_MISSING with the line that installs it */
export async function optionalPackage<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    throw new ToolError('PACKAGE_MISSING', `The package ${name} is not installed.`, 'Run: npm install pdfkit qrcode', { cause });
  }
}

function isMissing(cause: unknown): boolean {
  const code = (cause as { code?: unknown } | null)?.code;
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}
