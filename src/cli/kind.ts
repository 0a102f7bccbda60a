import type { Source } from '../types.js';
import type { Options } from './options.js';

export type InputKind = 'html' | 'text' | 'conllu';

/**
 * How the bytes of an input are read: as the options say, else by what they begin with, else by the file's name, else
 * by what the server said, else as a page when there is a tag in them.
 */
export function inputKind(
  { name, bytes, contentType, url }: Source,
  { text, from }: Pick<Options, 'text' | 'from'>,
): InputKind {
  if (from) return from;
  if (text) return 'text';
  // NULs are dropped so that UTF-16 is read too: only ASCII is looked for.
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096))
    .toString('latin1')
    .replaceAll('\0', '');
  const start = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '');
  if (/^(?:<!doctype\s+html|<html|<head|<body|<\?xml|<rss|<feed)\b/i.test(start)) return 'html';
  if (/^# (?:newdoc|newpar|sent_id|text|global\.columns)\b/.test(start)) return 'conllu';
  const extension = url === undefined ? /\.(\w+)(?:\.gz)?$/.exec(name)?.[1]?.toLowerCase() : undefined;
  if (extension === 'conllu') return 'conllu';
  if (extension === 'txt' || extension === 'md') return 'text';
  if (extension && /^x?html?$/.test(extension)) return 'html';
  if (/^text\/(?:plain|markdown)/i.test(contentType ?? '')) return 'text';
  if (/html|xml/i.test(contentType ?? '')) return 'html';
  return /<(?:!--|\/?[a-z][a-z0-9]*[\s>/])/i.test(head) ? 'html' : 'text';
}
