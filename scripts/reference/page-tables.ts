/** The rows of the tables of a Markdown page whose first column has a title, each with the heading above it. */
export function pageTables(text: string, title: string): { readonly heading: string; readonly cells: readonly string[] }[] {
  const rows: { heading: string; cells: string[] }[] = [];
  let heading = '';
  let inTable = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) heading = line.replace(/^#+ /, '');
    const cells = line.startsWith('|')
      ? line
          .split(/(?<!\\)\|/)
          .slice(1, -1)
          .map((cell) => cell.trim())
      : undefined;
    if (cells === undefined) inTable = false;
    else if (!inTable && cells[0] === title) inTable = true;
    else if (inTable && !/^-+$/.test(cells[0]!)) rows.push({ heading, cells });
  }
  return rows;
}
