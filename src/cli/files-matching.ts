import { lstatSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { glob } from 'tinyglobby';

/** The files that match a pattern, by name. Links to files count; links to folders are not followed, but in what stands before the first `*`. */
export async function filesMatching(pattern: string): Promise<string[]> {
  const slashed = pattern.replaceAll('\\', '/');
  // A link to a file is left out where links are not followed, so they are, and what came through one to a folder is dropped.
  const found = await glob(slashed, { expandDirectories: false, absolute: isAbsolute(pattern) });
  const fixed = slashed.replace(/[^/]*[*?{[(].*$/s, '').length;
  const direct = new Map<string, boolean>();
  const isDirect = (folder: string): boolean => {
    if (folder.length < fixed || folder === '.' || folder === '/') return true;
    const known = direct.get(folder);
    if (known !== undefined) return known;
    const answer = !lstatSync(folder).isSymbolicLink() && isDirect(dirname(folder));
    direct.set(folder, answer);
    return answer;
  };
  return found.filter((file) => isDirect(dirname(file))).sort();
}
