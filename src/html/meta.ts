import type { Meta } from '../types.js';
import type { HtmlElement } from './dom.js';

export function readMeta(_document: HtmlElement, _html: string): Meta {
  return {};
}
