/**
 * Rows as text, each column as wide as its widest cell.
 *
 * @param rows  the heading first; all of one length
 * @param words how many columns at the left are words; numbers behind them stand at the right
 */
export function table(rows: readonly string[][], words: number): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => row[column].length)));
  return rows.map(row => row.map((cell, column) => column < words ? cell.padEnd(widths[column]) : cell.padStart(widths[column])).join('  ').trimEnd() + '\n').join('');
}
