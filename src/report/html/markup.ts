/** Text made safe to stand in markup, in text and in quoted attributes alike; bidi controls cannot reorder what follows. */
export const inert = (text: string): string =>
  text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters have no place in a document
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd')
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element whose children are markup already; attribute values are escaped, `true` stands alone, `false` is left out. */
export function el(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${inert(String(value))}"`))
    .join('');
  return `<${name}${list}>${VOID.has(name) ? '' : `${children.join('')}</${name}>`}`;
}

const VOID = new Set(['meta', 'br', 'input', 'link']);
