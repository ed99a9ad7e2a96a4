import type { Tie } from '$lib/domain/tie';
import type { Dossier, Lang } from '$lib/domain/types';
import { tableText as t } from '$lib/i18n/messages/table';
import { tieName } from '$lib/scene/arcs';

/** How surely the claims of a tie are told, as its line shows it. */
export type Surety = 'reported' | 'unreported' | 'mixed';

/** Whether all of a tie's claims are reported, none, or some. */
export function suretyOf({ certainty, relations }: Tie): Surety {
  if (certainty.reported === 0) return 'unreported';
  return certainty.reported === relations.length ? 'reported' : 'mixed';
}

/** The words for how surely a tie's claims are told. */
export function suretyWords(lang: Lang, surety: Surety): string {
  return surety === 'mixed' ? t(lang, 'mixedLine') : t(lang, `line.${surety}`);
}

/** A tie in words, with its direction and how surely it is told: all that its sign in a cell shows. */
export function tieWords(dossier: Dossier, tie: Tie, lang: Lang): string {
  const name = (id: string) => dossier.actors.find((a) => a.id === id)?.name[lang] ?? id;
  const [from, to] = tie.toB ? [tie.a, tie.b] : [tie.b, tie.a];
  const directions =
    tie.toA && tie.toB
      ? [t(lang, 'bothWays')]
      : tie.toA || tie.toB
        ? [t(lang, 'fromTo', { from: name(from), to: name(to) })]
        : [];
  const words = [tieName(dossier, tie, lang), ...directions, suretyWords(lang, suretyOf(tie))];
  return words.join(lang === 'ar' ? '، ' : ', ');
}
