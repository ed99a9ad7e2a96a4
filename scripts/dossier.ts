/**
 * npm run dossier -- check [dir]    all dossiers below dir, or dir itself; exit 1 on any fault
 * npm run dossier -- anchor <dir>   fills offsets, prefix and suffix from each `exact`
 * npm run dossier -- stats <dir>    counts by kind, actor and paragraph
 */
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as prettier from 'prettier';
import { readBriefing } from '../src/lib/briefing/read';
import { DOSSIERS, dossierIds, dossierSource } from '../src/lib/content/dossiers';
import { ContentError, faultLine, type Fault } from '../src/lib/content/fault';
import { readDossier } from '../src/lib/content/read';
import { reanchor } from '../src/lib/content/reanchor';
import { statsOf, statsText } from '../src/lib/content/stats';
import type { Dossier } from '../src/lib/domain/types';

const USAGE = 'usage: npm run dossier -- check [dir] | anchor <dir> | stats <dir>';

/** The dossier folders that an argument means: itself, those below it, or a dossier's id. */
function foldersOf(arg: string | undefined): string[] {
  const root = arg ?? DOSSIERS;
  const dir = existsSync(root) ? root : join(DOSSIERS, root);
  if (!existsSync(dir)) throw new Error(`there is no folder ${root}`);
  if (existsSync(join(dir, 'dossier.json'))) return [dir];
  const below = dossierIds(dir).map((id) => join(dir, id));
  if (below.length === 0) throw new Error(`${dir} holds no dossier`);
  return below;
}

function oneFolder(arg: string | undefined): string {
  if (arg === undefined) throw new Error(USAGE);
  const [dir, another] = foldersOf(arg);
  if (dir === undefined || another !== undefined) throw new Error(`${arg} is not one dossier`);
  return dir;
}

const WRONG = {
  json: 'is not JSON',
  missing: 'is missing',
  strange: 'is not a field of the format; remove it or correct its name',
  wrong: 'has a wrong value',
  twice: 'the id is taken by an earlier step; choose another',
  unknown: 'names what the dossier does not have',
  tooLarge: 'is larger than a briefing can be',
  tooDeep: 'is nested deeper than a briefing can be',
  hidden: 'holds a character that cannot be seen; delete it',
} as const;

/** What is wrong with the briefing of a dossier's folder; one without a briefing has no fault. */
function briefingFaults(dossier: Dossier, text: string | undefined): Fault[] {
  if (text === undefined) return [];
  return readBriefing(text, dossier).faults.map(({ path, reason, found }) => ({
    file: `${dossier.id}/briefing.json`,
    path,
    reason: `${WRONG[reason]} (found: ${found})`,
  }));
}

function check(arg: string | undefined): number {
  let faults = 0;
  for (const dir of foldersOf(arg)) {
    try {
      const source = dossierSource(dir);
      const dossier = readDossier(source);
      const wrong = briefingFaults(dossier, source.files.get('briefing.json')?.text);
      if (wrong.length > 0) throw new ContentError(wrong);
      const { relations, tensions } = dossier;
      console.log(
        `${dir}: ${String(relations.length)} relations and ${String(tensions.length)} tensions, every quote exact`,
      );
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      faults += error.faults.length;
      for (const fault of error.faults) console.error(faultLine(fault));
    }
  }
  if (faults > 0) console.error(`${String(faults)} ${faults === 1 ? 'fault' : 'faults'}`);
  return faults > 0 ? 1 : 0;
}

async function anchorFile(arg: string | undefined): Promise<number> {
  const dir = oneFolder(arg);
  const { files } = dossierSource(dir);
  const json = files.get('dossier.json')?.text ?? '';
  const value = JSON.parse(json) as { article?: { file?: string } };
  const article = files.get(value.article?.file ?? '');
  if (article === undefined) throw new Error(`${dir}: the article file is missing`);
  const file = join(dir, 'dossier.json');
  const anchored = JSON.stringify(reanchor(value, article.text, file));
  const options = await prettier.resolveConfig(file);
  writeFileSync(`${file}.new`, await prettier.format(anchored, { ...options, parser: 'json' }));
  renameSync(`${file}.new`, file);
  console.log(`${file}: every passage anchored`);
  return 0;
}

async function main([command, arg]: string[]): Promise<number> {
  if (command === 'check') return check(arg);
  if (command === 'anchor') return anchorFile(arg);
  if (command === 'stats') {
    console.log(statsText(statsOf(readDossier(dossierSource(oneFolder(arg))))));
    return 0;
  }
  throw new Error(USAGE);
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
