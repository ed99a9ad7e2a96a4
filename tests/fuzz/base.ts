import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Briefing } from '../../src/lib/briefing/briefing';
import { DOSSIERS, dossierSource } from '../../src/lib/content/dossiers';
import { readDossier, type DossierSource } from '../../src/lib/content/read';
import { reanchor } from '../../src/lib/content/reanchor';
import { tiesIn } from '../../src/lib/domain/shown-ties';
import type { Dossier, DossierFile, Relation } from '../../src/lib/domain/types';

const ID = 'egypt-pakistan';
/** Lines of the article that the small dossier keeps, and relations of the tensions and beside them. */
const [LINES, RELATIONS] = [4, 5];

/** SHA-256 of a text in hexadecimal. */
export const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Some relations within the first lines of the article: those of its tensions, and as many others. */
function someOf(whole: DossierFile, end: number): Pick<DossierFile, 'relations' | 'tensions'> {
  const within = ({ passages }: Pick<Relation, 'passages'>) => passages.every((p) => p.end <= end);
  const all = whole.relations.filter(within);
  const known = new Set(all.map(({ id }) => id));
  const tensions = whole.tensions
    .filter((one) => within(one) && one.relations.every((id) => known.has(id)))
    .slice(0, 1);
  const named = new Set(tensions.flatMap((one) => one.relations));
  const every = Math.ceil(all.length / (RELATIONS - named.size));
  const relations = all.filter(({ id }, i) => named.has(id) || i % every === 0);
  return { relations, tensions };
}

/** A valid dossier of a few relations, made from the first: reading and drawing it takes no time. */
function smallSource(): DossierSource {
  const { files } = dossierSource(join(DOSSIERS, ID));
  const textOf = (name: string) => files.get(name)?.text ?? '';
  const whole = JSON.parse(textOf('dossier.json')) as DossierFile;
  const lines = textOf('article.ar.txt').split('\n');
  const translation = JSON.parse(textOf('translation.en.json')) as string[];
  const [disclaimer = ''] = lines.filter((line) => line === whole.article.disclaimer.exact);
  const text = [...lines.slice(0, LINES), disclaimer, ''].join('\n');
  const english = [...translation.slice(0, LINES - 1), ...translation.slice(-1)];
  const { relations, tensions } = someOf(whole, lines.slice(0, LINES).join('\n').length);
  const people = whole.people.filter((p) => relations.some((r) => r.people.includes(p.id)));
  const parties = relations.flatMap((r) => [...r.from, ...r.to, ...r.within, ...r.affects]);
  const first = new Set([...parties, ...people.map((p) => p.actor)]);
  const used = whole.actors.filter((a) => a.principal || first.has(a.id));
  const members = new Set([...used.map((a) => a.id), ...used.flatMap((a) => a.members)]);
  const actors = whole.actors.filter((a) => members.has(a.id));
  const seats = new Set([...actors.map((a) => a.seat), ...relations.flatMap((r) => r.places)]);
  const places = whole.places.filter((p) => seats.has(p.id));
  const article = { ...whole.article, sha256: sumOf(text) };
  const dossier = { ...whole, article, actors, places, people, relations, tensions };
  const anchored = JSON.stringify(reanchor(dossier, text, ID));
  const parts = { 'dossier.json': anchored, 'article.ar.txt': text };
  return sourceOf({ ...parts, 'translation.en.json': JSON.stringify(english) });
}

/** A file whose sum is made when it is asked for, which it is of the article alone. */
const lazily = (text: string) => ({
  text,
  get sha256() {
    return sumOf(text);
  },
});

/** A dossier's source from the texts of its files. */
export function sourceOf(texts: Readonly<Record<string, string>>): DossierSource {
  const entries = Object.entries(texts);
  return {
    id: ID,
    files: new Map(entries.map(([name, text]) => [name, lazily(text)])),
  };
}

/** The small dossier's files, and the dossier that they are. */
export const small = smallSource();
export const smallDossier: Dossier = readDossier(small);

const words = { ar: 'نص', en: 'text' };
const STEP = { title: words, text: words, notes: { ar: '', en: '' } };

/** A briefing of the small dossier: a step for each kind of selection, and one with every parameter. */
function smallBriefing(): Briefing {
  const { relations, tensions, actors, places } = smallDossier;
  const id = (all: readonly { id: string }[]) => all[0]?.id ?? '';
  const relation = `relation/${id(relations)}`;
  const tension = `tension/${id(tensions)}`;
  const tie = `tie/${id(tiesIn(smallDossier))}`;
  const chosen = `place/${id(places)}`;
  const steps = [`actor/${id(actors)}`, tie, chosen, tension].map((select, i) => ({
    ...{ ...STEP, id: `step-${String(i)}`, view: { select, passages: [relation, tension] } },
  }));
  const view = {
    ...{ select: relation, kinds: 'visit.exercise.alliance', certainty: 'reported.attributed' },
    ...{ actors: 'EG.PK', match: 'between', people: id(smallDossier.people), places: id(places) },
    ...{ paragraphs: '1.2', period: '2015..2026-03,undated', at: '40,25,3.5' },
    ...{ projection: 'globe', worldview: 'eg', compare: 'pk' },
    passages: [relation],
  };
  const all = { ...STEP, id: 'all', view, seconds: 40, hidden: false };
  return { title: words, steps: [{ ...STEP, id: 'first', view: {} }, ...steps, all] };
}

export const briefing: Briefing = smallBriefing();
