/** A result as JSON, two spaces deep for people, compact for pipes; ends with a line feed. */
export const toJson = (value: unknown, pretty: boolean): string => `${JSON.stringify(value, null, pretty ? 2 : 0)}\n`;
