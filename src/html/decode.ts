import iconv from 'iconv-lite';
import { PostlensError } from '../errors.js';
import type { Diagnostic, Source } from '../types.js';

interface Decoded {
  readonly text: string;
  /** The encoding used, by its WHATWG name in lower case, such as `utf-8` or `windows-1252`. */
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** How far into a page a `<meta charset>` is looked for; browsers look at 1024 bytes, old pages put it later. */
const META_WINDOW = 8192;

/**
 * Text of an HTML page. In order of trust: byte-order mark; bytes that are valid UTF-8; the charset of the HTTP answer;
 * the charset the page declares; windows-1252. Valid UTF-8 goes before a declared charset because text of another
 * encoding is hardly ever valid UTF-8 by chance, while wrong declarations are common.
 */
export function decodeHtml(source: Source): Decoded {
  return decode(source, (bytes) => declaredCharset(latin1(bytes.subarray(0, META_WINDOW))));
}

/** Text of a plain-text input: as {@link decodeHtml} without a declaration; NFC, line ends to LF. */
export function decodeText(source: Source): Decoded {
  const { text, ...rest } = decode(source, () => undefined);
  return { text: text.replace(/\r\n?/g, '\n').normalize('NFC'), ...rest };
}

function decode(source: Source, declared: (bytes: Uint8Array) => string | undefined): Decoded {
  const { bytes, name } = source;
  const marked = byteOrderMark(bytes);
  if (marked)
    return { text: toText(bytes.subarray(marked.length), marked.encoding), encoding: marked.encoding, diagnostics: [] };
  if (looksBinary(bytes))
    throw new PostlensError('binary', `${name} is not text (it holds control bytes); give an HTML or plain-text file.`);
  const utf8 = validUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', diagnostics: [] };
  const wanted = charsetOf(source.contentType ?? '') ?? declared(bytes);
  const encoding = wanted && supported(wanted);
  // What is called UTF-8 but is not valid is nearly always UTF-8 cut or with a few stray bytes: mark those, keep the rest.
  if (encoding === 'utf-8' && mostlyUtf8(bytes))
    return {
      text: toText(bytes, 'utf-8'),
      encoding,
      diagnostics: [warn(name, 'is UTF-8 with broken bytes; they became U+FFFD')],
    };
  if (encoding && encoding !== 'utf-8') return { text: toText(bytes, encoding), encoding, diagnostics: [] };
  return {
    text: toText(bytes, 'windows-1252'),
    encoding: 'windows-1252',
    diagnostics: [
      warn(name, `${wanted ? `is not ${wanted} as declared` : 'declares no encoding'}; read as windows-1252`),
    ],
  };
}

const warn = (name: string, what: string): Diagnostic => ({
  code: 'encoding',
  level: 'warning',
  message: `${name} ${what}.`,
});

function byteOrderMark(b: Uint8Array): { encoding: string; length: number } | undefined {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (b[0] === 0xff && b[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (b[0] === 0xfe && b[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** A NUL, or more than one in a hundred other control bytes, among the first 4096. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  let control = 0;
  // By number: an iterator makes an object for each byte.
  for (let i = 0; i < head.length; i++) {
    const byte = head[i]!;
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  }
  return control * 100 > head.length;
}

function validUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether most bytes above 127 stand in well-formed UTF-8 sequences. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
    let ok = more > 0;
    for (let k = 1; k <= more; k++) ok &&= (bytes[i + k]! & 0xc0) === 0x80;
    if (ok) {
      good++;
      i += more;
    } else bad++;
  }
  return good > bad;
}

/** The label of an encoding this build can read; ISO-8859-1 and ASCII mean windows-1252, as in browsers (WHATWG Encoding). */
function supported(label: string): string | undefined {
  const name = label.trim().toLowerCase();
  if (/^utf-?8$/.test(name)) return 'utf-8';
  if (/^(iso-?8859-?1|latin-?1|l1|us-ascii|ascii|cp1252|x-cp1252|windows-?1252)$/.test(name)) return 'windows-1252';
  return iconv.encodingExists(name) ? name : undefined;
}

const toText = (bytes: Uint8Array, encoding: string): string =>
  encoding === 'utf-8' ? new TextDecoder().decode(bytes) : iconv.decode(bytes as Buffer, encoding);

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const charsetOf = (value: string): string | undefined => /charset\s*=\s*["']?\s*([\w:-]+)/i.exec(value)?.[1];

const declaredCharset = (head: string): string | undefined =>
  /<\?xml[^>]*\bencoding\s*=\s*["']([\w:-]+)/i.exec(head)?.[1] ?? charsetOf(head);
