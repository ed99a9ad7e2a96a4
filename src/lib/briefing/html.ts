import { isUnsure } from '../domain/certainty';
import type { Dossier, Lang } from '../domain/types';
import type { Unit } from '../domain/unit';
import type { ArticlePart, ArticleStep } from '../export/html/article';
import { articleMarkup } from '../export/html/article';
import { htmlFile, type Player } from '../export/html/file';
import { evidenceOf } from '../export/picture/evidence';
import type { Atlas } from '../scene/atlas';
import { citationOf, disclaimerOf } from '../i18n/citation';
import { formatDate, formatPeriod } from '../i18n/format';
import { passageCaption } from '../i18n/passage-caption';
import { briefingText as t } from '../i18n/messages/briefing';
import { fileText } from '../i18n/messages/file';
import { otherLang } from '../i18n/t';
import { worldviewTitle } from '../i18n/worldview-name';
import {
  presented,
  relationsShown,
  shownBy,
  wordsIn,
  worldviewsOf,
  type ShownPassage,
  type Step,
} from './briefing';
import { kickerText } from './kicker';
import type { Told } from './told';

/** What a briefing's file is made of. */
export interface BriefingFile extends Told {
  player: Player;
  /** Of `static/basemap/world.json`: steps look closer than the small one bears. */
  atlas: Atlas;
  /** Every disputed land, as `/data/units.json` has them. */
  lands: readonly Unit[];
}

/** The atlas as it lies in the file, with what is told of disputed lands. */
export interface HeldAtlas extends Pick<Atlas, 'units' | 'views'> {
  lands: readonly Unit[];
}

function captionOf({ paragraph, relation, tension }: ShownPassage, lang: Lang): string {
  const said = { paragraph, certainty: relation?.certainty, inTension: tension !== undefined };
  const when = relation === undefined ? {} : { when: formatPeriod(lang, relation.date) };
  return passageCaption({ ...said, ...when }, lang);
}

function articleStep(dossier: Dossier, step: Step, lang: Lang, date: string): ArticleStep {
  const shown = shownBy(dossier, step.view);
  const { filter, worldview } = shown.query;
  const relations = relationsShown(dossier, shown);
  // The article is named at the end, once for all steps.
  const [, ...source] = evidenceOf(dossier, { lang, filter, worldview }, relations, date).source;
  const title = wordsIn(step.title, lang).text;
  return {
    title: title === '' ? t(lang, 'untitled') : title,
    text: wordsIn(step.text, lang).text,
    kicker: kickerText(dossier, lang, shown),
    quotes: shown.passages.map((one) => ({
      passage: one.passage,
      caption: captionOf(one, lang),
      unsure: isUnsure(one.relation?.certainty),
    })),
    source,
  };
}

function articlePart({ dossier, briefing, date, link }: Told, lang: Lang): ArticlePart {
  return {
    ...{ lang, link },
    title: wordsIn(briefing.title, lang).text || dossier.title[lang],
    steps: presented(briefing).map((step) => articleStep(dossier, step, lang, date)),
    foot: [
      citationOf(dossier, lang),
      ...(dossier.article.author === null ? [t(lang, 'noAuthor')] : []),
      `${t(lang, 'disclaimer')} ${disclaimerOf(dossier, lang)}`,
      worldviewsOf(dossier, presented(briefing))
        .map((id) => worldviewTitle(lang, id))
        .join(' · '),
      t(lang, 'creditsText'),
      fileText(lang, 'made', { date: formatDate(lang, date) }),
    ],
  };
}

/**
 * A whole briefing as one HTML file: its dossier, its map, the player and the fonts. It opens in
 * `lang` and can be switched; without script it is an article in both languages. Hidden steps and
 * the speaker's notes stay out of it. The same briefing gives the same text.
 * @throws Error where the player cannot stand in HTML.
 */
export function briefingFile({ player, atlas, lands, ...given }: BriefingFile): string {
  const { dossier, lang } = given;
  const steps = presented(given.briefing).map((step) => ({ ...step, notes: { ar: '', en: '' } }));
  const told: Told = { ...given, briefing: { ...given.briefing, steps } };
  const parts = [lang, otherLang(lang)].map((one) => articlePart(told, one));
  return htmlFile({
    ...{ player, lang, told },
    atlas: { units: atlas.units, views: atlas.views, lands } satisfies HeldAtlas,
    title: parts[0]?.title ?? dossier.title[lang],
    description: fileText(lang, 'wholeFile'),
    article: articleMarkup(parts),
  });
}
