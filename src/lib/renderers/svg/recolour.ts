import { colours, type Colours } from '../../scene/theme';
import type { ThemeName } from '../../scene/view';

/** Paints what was drawn in one theme in another's colours; what is in none of them stays. */
export function recolour(root: ParentNode, from: ThemeName, to: ThemeName): void {
  const [old, now] = [colours(from), colours(to)];
  const names = Object.keys(old) as (keyof Colours)[];
  const paints = new Map(names.map((name) => [old[name], now[name]]));
  for (const element of root.querySelectorAll('[fill],[stroke]'))
    for (const name of ['fill', 'stroke']) {
      const paint = paints.get(element.getAttribute(name) ?? '');
      if (paint !== undefined) element.setAttribute(name, paint);
    }
}
