import { hiddenIn, revealed } from '../domain/hidden';
import { paragraphsOf } from '../domain/paragraph';
import type { DossierFile, Passage, Period, Relation } from '../domain/types';
import { checkLists, checkPairs, checkReserved, checkSums, label, type Report } from './bounds';
import { drift } from './drift';
import { ContentError, type Fault } from './fault';
import { MOST_FAULTS } from './limits';

function checkUnique(dossier: DossierFile, report: Report): void {
  for (const list of ['actors', 'places', 'people', 'relations', 'tensions'] as const) {
    const seen = new Map<string, number>();
    dossier[list].forEach(({ id }, i) => {
      const before = seen.get(id);
      if (before !== undefined)
        report(label(list, i, id), `the id is taken by ${list}[${String(before)}]; choose another`);
      seen.set(id, i);
    });
  }
  const actors = new Set(dossier.actors.map((a) => a.id));
  dossier.places.forEach(({ id }, i) => {
    if (actors.has(id)) report(label('places', i, id), 'an actor has the same id; choose another');
  });
}

function checkReferences(dossier: DossierFile, report: Report): void {
  const ids = (list: readonly { id: string }[]) => new Set(list.map((x) => x.id));
  const known = {
    actor: ids(dossier.actors),
    place: ids(dossier.places),
    person: ids(dossier.people),
    relation: ids(dossier.relations),
  };
  const need = (what: keyof typeof known, id: string, path: string) => {
    if (!known[what].has(id))
      report(path, `unknown ${what} “${id}”; add it to the dossier or correct the id`);
  };
  dossier.actors.forEach((a, i) => {
    if (a.seat !== null) need('place', a.seat, `${label('actors', i, a.id)}.seat`);
    for (const m of a.members) need('actor', m, `${label('actors', i, a.id)}.members`);
  });
  dossier.people.forEach((p, i) => need('actor', p.actor, `${label('people', i, p.id)}.actor`));
  dossier.relations.forEach((r, i) => {
    const at = label('relations', i, r.id);
    for (const part of ['from', 'to', 'within', 'affects'] as const)
      for (const id of r[part]) need('actor', id, `${at}.${part}`);
    for (const id of r.people) need('person', id, `${at}.people`);
    for (const id of r.places) need('place', id, `${at}.places`);
    for (const id of r.from)
      if (r.to.includes(id)) report(`${at}.to`, `“${id}” is in both from and to`);
  });
  dossier.tensions.forEach((t, i) => {
    for (const id of t.relations) need('relation', id, `${label('tensions', i, t.id)}.relations`);
  });
}

function checkPassages(dossier: DossierFile, text: string, report: Report): void {
  const paragraphs = paragraphsOf(text);
  const check = (passage: Passage, path: string) => {
    const reason = drift(text, passage);
    if (reason !== undefined) {
      report(`${path}.exact`, reason);
      return;
    }
    const { start, end, prefix, suffix } = passage;
    if (!paragraphs.some((p) => p.start <= start && end <= p.end))
      report(path, 'the passage runs over the end of a paragraph; split it in two');
    if (!text.slice(0, start).endsWith(prefix))
      report(`${path}.prefix`, `“${prefix}” is not what stands before the passage`);
    if (!text.slice(end).startsWith(suffix))
      report(`${path}.suffix`, `“${suffix}” is not what stands after the passage`);
  };
  for (const list of ['relations', 'tensions'] as const)
    dossier[list].forEach((item, i) => {
      item.passages.forEach((p, n) => {
        check(p, `${label(list, i, item.id)}.passages[${String(n)}]`);
      });
    });
  const reason = drift(text, dossier.article.disclaimer);
  if (reason !== undefined) report('article.disclaimer', reason);
}

/** Whether `YYYY`, `YYYY-MM` or `YYYY-MM-DD` is a date of the calendar. */
export function isCalendarDate(date: string): boolean {
  const [year = '', month = '01', day = '01'] = date.split('-');
  const parsed = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return (
    !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(`${year}-${month}-${day}`)
  );
}

const DATE_LENGTH: Partial<Record<Period['precision'], number>> = {
  day: 10,
  month: 7,
  year: 4,
  decade: 4,
};

function checkDate(date: Period, path: string, report: Report): void {
  const { start, end, precision } = date;
  for (const edge of ['start', 'end'] as const) {
    const value = date[edge];
    if (value === null) continue;
    if (!isCalendarDate(value)) report(`${path}.${edge}`, `“${value}” is not a date`);
    const length = DATE_LENGTH[precision];
    if (length !== undefined && value.length !== length)
      report(`${path}.${edge}`, `“${value}” is not as precise as “${precision}” says`);
  }
  if (start !== null && end !== null && end < start.slice(0, end.length))
    report(path, `it ends (${end}) before it starts (${start})`);
  if (precision === 'undated' && (start ?? end) !== null)
    report(path, 'an undated relation has no start and no end');
  if (precision !== 'undated' && start === null)
    report(path, `a date of precision “${precision}” needs a start`);
}

function checkCue(relation: Relation, path: string, text: string, report: Report): void {
  if (relation.certainty === 'reported') {
    if (relation.cue !== '') report(path, 'a reported relation has no cue');
  } else if (relation.cue === '') {
    report(path, `an ${relation.certainty} relation needs the words that make it so`);
  } else if (!text.includes(relation.cue)) {
    report(path, `the article does not contain the cue “${relation.cue}”`);
  }
}

/** Words for a date are the article's own; what cannot be seen in them stands there, or is refused. */
function checkDateWords({ text: words }: Period, path: string, text: string, report: Report): void {
  const hidden = hiddenIn(words, 'marks');
  if (hidden !== undefined && !text.includes(words))
    report(path, `holds ${hidden}, which the article does not; delete this character`);
}

/**
 * What is wrong with a dossier of the right shape, against its article and translation. More than
 * it can bear is told alone, and otherwise all of it.
 * @throws ContentError with the first `MOST_FAULTS` where there are as many.
 */
export function checkDossier(
  dossier: DossierFile,
  text: string,
  translation: readonly string[],
  file: string,
): Fault[] {
  const faults: Fault[] = [];
  const report: Report = (path, reason) => {
    // Reasons repeat what the file says, and the article's own words may hold what turns a line.
    faults.push({ file, path, reason: revealed(reason) });
    if (faults.length === MOST_FAULTS) throw new ContentError(faults);
  };
  checkSums(dossier, text, report);
  if (faults.length > 0) return faults;
  checkUnique(dossier, report);
  checkReserved(dossier, report);
  checkLists(dossier, report);
  checkPairs(dossier, report);
  checkReferences(dossier, report);
  checkPassages(dossier, text, report);
  dossier.relations.forEach((r, i) => {
    checkDate(r.date, `${label('relations', i, r.id)}.date`, report);
    checkDateWords(r.date, `${label('relations', i, r.id)}.date.text`, text, report);
    checkCue(r, `${label('relations', i, r.id)}.cue`, text, report);
  });
  const lines = paragraphsOf(text).length;
  if (translation.length !== lines)
    report(
      'article.translations.en',
      `has ${String(translation.length)} paragraphs, the article ${String(lines)}`,
    );
  return faults;
}
