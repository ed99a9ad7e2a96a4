import type { Lang } from '../../domain/types';
import { dirOf } from '../../i18n/t';
import { element, escape } from '../../renderers/svg/markup';
import { inlineJson, inlineScript, inlineStyle } from './inline';
import { PARTS } from './parts';

/** The program that shows a briefing in its file, as `scripts/lib/player.mjs` builds it; the site serves it as `/player.json`. */
export interface Player {
  js: string;
  /** With the fonts in it. */
  css: string;
  /** Of `js`, as a content security policy writes it: `sha256-…`. */
  hash: string;
}

/** What a file is made of. */
export interface HtmlParts {
  player: Player;
  lang: Lang;
  title: string;
  description: string;
  /** Markup that can be read without script; escaped already. */
  article: string;
  /** What the player reads, as values that JSON can hold. */
  told: unknown;
  atlas: unknown;
}

/** Nothing can be fetched, and no script but the player runs. */
function policy({ hash }: Player): string {
  if (!/^sha256-[\w+/]{43}=$/.test(hash)) throw new Error(`${hash} is no hash of a script`);
  return [
    "default-src 'none'",
    `script-src '${hash}'`,
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const data = (id: string, value: unknown) =>
  `<script type="application/json" id="${id}">${inlineJson(value)}</script>`;

/**
 * A document that holds all it needs: it asks for nothing, wherever it is opened. The same parts
 * give the same text.
 * @throws Error where the player cannot stand in HTML.
 */
export function htmlFile(parts: HtmlParts): string {
  const { player, lang, title, description, article, told, atlas } = parts;
  const meta = (values: Record<string, string>) => element('meta', values);
  return `<!doctype html>
<html lang="${lang}" dir="${dirOf(lang)}">
<head>
<meta charset="utf-8"/>
${meta({ 'http-equiv': 'Content-Security-Policy', content: policy(player) })}
${meta({ name: 'viewport', content: 'width=device-width, initial-scale=1, viewport-fit=cover' })}
${meta({ name: 'referrer', content: 'no-referrer' })}
${meta({ name: 'description', content: description })}
<title>${escape(title)}</title>
<link rel="icon" href="data:,"/>
<style>${inlineStyle(player.css)}</style>
</head>
<body>
<div id="${PARTS.article}">
${article}
</div>
<div id="${PARTS.player}"></div>
${data(PARTS.told, told)}
${data(PARTS.atlas, atlas)}
<script>${inlineScript(player.js)}</script>
</body>
</html>
`;
}
