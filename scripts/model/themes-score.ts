/** How well themes, stances and profiles of annotated posts are read. */
import type { Themes } from '../../src/types.js';
import type { LabelledPost } from './themes-posts.js';

/** Figures by the rules of `annotation-eval`: `also` is neither right nor wrong, `core` no error where the reader is silent. */
export function figuresOf(
  read: readonly { readonly post: LabelledPost; readonly themes: Themes }[],
): Readonly<Record<string, number>> {
  const n = {
    wanted: 0,
    found: 0,
    given: 0,
    right: 0,
    stance: 0,
    target: 0,
    aimed: 0,
    main: 0,
    mainGiven: 0,
    mainRight: 0,
    silent: 0,
    left: 0,
    profile: 0,
  };
  for (const { post, themes } of read) {
    const items = [...themes.items, ...themes.counterThemes];
    const given = new Map(items.map((one) => [one.id, one]));
    if (themes.profile === post.profile) n.profile++;
    if (post.themes.size === 0) {
      n.silent++;
      if (items.length === 0) n.left++;
    }
    for (const [id, gold] of post.themes) {
      n.wanted++;
      if (gold.main) n.main++;
      const found = given.get(id);
      if (!found) continue;
      n.found++;
      if (found.stance === gold.stance) n.stance++;
      if (gold.target !== null) {
        n.aimed++;
        if (found.target === gold.target) n.target++;
      }
    }
    for (const { id, main } of items) {
      if (main) {
        n.mainGiven++;
        if (post.themes.get(id)?.main) n.mainRight++;
      }
      if (id === 'core' && !post.themes.has(id) && post.themes.size > 0) continue;
      n.given++;
      if (post.themes.has(id) || post.also.has(id)) n.right++;
    }
  }
  const recall = n.found / n.wanted;
  const precision = n.right / n.given;
  return {
    'themes F1': (2 * recall * precision) / (recall + precision),
    recall,
    precision,
    stance: n.stance / n.found,
    target: n.target / n.aimed,
    'main F1': (2 * n.mainRight) / (n.main + n.mainGiven),

    profile: n.profile / read.length,
    'left alone': n.left / n.silent,
  };
}
