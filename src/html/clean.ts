import type { Box } from './layout.js';
import { measure } from './score.js';

/** Marks what is not the post inside the chosen box: link lists, share rows, teasers. */
export function clean(body: Box): void {
  const measures = measure(body);
  const visit = (box: Box): void => {
    for (const child of box.children) {
      if (child.out) continue;
      if (child.kind === 'run') continue;
      const { value, chars, link } = measures.get(child)!;
      if (
        value < 0 &&
        chars > 0 &&
        link / chars > 0.5 &&
        child.tag !== 'p' &&
        !(child.tag === 'li' && box.children.length > 1)
      ) {
        child.out = { what: 'link list', why: 'most of its text is links' };
        continue;
      }
      visit(child);
    }
  };
  visit(body);
}
