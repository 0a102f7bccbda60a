/** CSV by RFC 4180: a header and rows, lines end in CRLF. */
export const csvRows = (
  header: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string => [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');

/** Numbers to four decimals; a text that a spreadsheet would run as a formula is made inert by an apostrophe. */
function field(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(Number(value.toFixed(4)));
  const inert = /^[=+@\t\r-]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
