import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACCEPTED } from '../../scripts/lib/accepted-advisories.mjs';
import { judge, readAudit } from '../../scripts/lib/advisories.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';

/** What npm printed when it was asked, made shorter; the advisories in it are made up. */
const printed = (name: string) =>
  readFileSync(join(ROOT, 'tests', 'fixtures', 'audit', `${name}.json`), 'utf8');

function foundIn(name: string) {
  const answer = readAudit(printed(name));
  return 'found' in answer ? answer.found : [];
}

const FOUND = foundIn('found');
const TODAY = '2027-01-31';
const SHIPPED = new Set(['node_modules/pbf']);
const PBF = { id: 'GHSA-dddd-eeee-ffff', package: 'pbf', reason: 'no tiles are read' };
const PURIFY = { id: 'GHSA-aaaa-bbbb-cccc', package: 'dompurify', reason: 'it is not loaded' };
const BOTH = [
  { ...PBF, until: '2027-03-01' },
  { ...PURIFY, until: '2027-03-01' },
];

describe('what npm audit prints', () => {
  it('is read as one advisory for each package that it is about, not for those that need it', () => {
    expect(FOUND.map(({ id, package: name, severity }) => [id, name, severity])).toEqual([
      [PURIFY.id, 'dompurify', 'moderate'],
      ['GHSA-gggg-hhhh-jjjj', 'minimatch', 'low'],
      [PBF.id, 'pbf', 'high'],
    ]);
    expect(FOUND[2]).toMatchObject({ range: '<=5.9.0', folders: ['node_modules/pbf'] });
  });

  it('may be that nothing is known', () => {
    expect(readAudit(printed('clean'))).toEqual({ found: [] });
  });

  it('is read among warnings of Node about npm itself', () => {
    const warning = '(node:7) [DEP0040] DeprecationWarning: `punycode` is deprecated.\n';
    expect(readAudit(warning + printed('found') + warning)).toEqual({ found: FOUND });
  });

  it.each([
    ['not-offered', '405 Method Not Allowed'],
    ['unavailable', '503 Service Unavailable'],
    ['unreachable', 'getaddrinfo ENOTFOUND registry.example'],
    ['not-json', 'Unexpected token \'<\', "<html>sign in</html>" is not valid JSON'],
  ])('is no answer where the registry is %s, with the reason', (name, reason) => {
    const unanswered = `no advisories from the registry (${reason})`;
    expect(readAudit(printed(name))).toEqual({ unanswered });
  });

  it.each([
    ['a lock file is missing', printed('no-lock-file'), 'ENOLOCK'],
    ['npm stopped without a code', '{"error":{}}', 'no code'],
    ['nothing is printed', '', 'no JSON'],
    ['words are printed', 'npm: not found', 'npm: not found'],
    ['nothing is said in JSON', 'null', 'no JSON'],
    ['the form is another', '{"auditReportVersion":3,"vulnerabilities":{}}', 'version 3'],
    ['the form is that of npm 6', '{"advisories":{},"metadata":{}}', 'version unnamed'],
    [
      'advisories are nowhere',
      '{"auditReportVersion":2,"vulnerabilities":{"a":{"via":["b"],"nodes":[]}}}',
      'no advisory',
    ],
  ])('cannot be judged where %s', (_, text, fault) => {
    expect(readAudit(text)).toEqual({ fault: expect.stringContaining(fault) as unknown });
  });
});

describe('what is known against packages', () => {
  it('passes where it is nothing', () => {
    const note = '0 against what reaches readers, 0 against tools';
    expect(judge([], [], TODAY, SHIPPED)).toEqual({ ok: true, note, output: '' });
  });

  it('fails from moderate on, of what reaches readers and of tools alike', () => {
    const { ok, note, output } = judge(FOUND, [], TODAY, SHIPPED);
    expect(ok).toBe(false);
    expect(note).toContain('1 against what reaches readers, 1 against tools');
    expect(output.split('\n')).toEqual([
      'moderate: dompurify <3.9.9 (a tool): DOMPurify allows mutation XSS',
      `  ${PURIFY.id}, in node_modules/dompurify`,
      'high: pbf <=5.9.0 (reaches readers): pbf reads out of bounds',
      `  ${PBF.id}, in node_modules/pbf`,
    ]);
    expect(judge(FOUND, BOTH.slice(0, 1), TODAY, SHIPPED).ok).toBe(false);
    expect(judge(FOUND, BOTH.slice(1), TODAY, SHIPPED).ok).toBe(false);
  });

  it('passes below moderate, and is named', () => {
    const low = FOUND.filter(({ severity }) => severity === 'low');
    const { ok, note } = judge(low, [], TODAY, SHIPPED);
    expect(ok).toBe(true);
    expect(note).toContain('minor GHSA-gggg-hhhh-jjjj (minimatch)');
  });

  it('fails where its severity is one not known here', () => {
    const odd = FOUND.map((one) => ({ ...one, severity: 'severe' }));
    expect(judge(odd, BOTH, TODAY, SHIPPED).ok).toBe(false);
  });

  it('passes while it is accepted, the last day included', () => {
    const { ok, note } = judge(FOUND, BOTH, TODAY, SHIPPED);
    expect(ok).toBe(true);
    expect(note).toContain(`accepted ${PBF.id} (pbf), ${PURIFY.id} (dompurify)`);
    expect(judge(FOUND, BOTH, '2027-03-01', SHIPPED).ok).toBe(true);
  });

  it('fails once it was accepted for long enough, with the reason that was given', () => {
    const { ok, note, output } = judge(FOUND, BOTH, '2027-03-02', SHIPPED);
    expect(ok).toBe(false);
    expect(note).toContain('past their date');
    expect(output).toContain(`${PBF.id} (pbf) was accepted until 2027-03-01: no tiles are read`);
  });

  it('is accepted of the package that was looked at alone', () => {
    const other = BOTH.map((entry) => ({ ...entry, package: 'jspdf' }));
    expect(judge(FOUND, other, TODAY, SHIPPED).ok).toBe(false);
  });

  it('is said to be accepted without need once it is gone', () => {
    const { ok, note } = judge([], BOTH, TODAY, SHIPPED);
    expect(ok).toBe(true);
    expect(note).toContain(`accepted without need ${PBF.id} (pbf)`);
  });
});

describe('the accepted advisories', () => {
  it('each say which, of what, why and until when', () => {
    for (const entry of ACCEPTED) {
      expect(entry.id).toMatch(/^GHSA(-\w{4}){3}$/);
      expect(entry.package).not.toBe('');
      expect(entry.reason.length).toBeGreaterThan(20);
      expect(new Date(entry.until).toISOString().slice(0, 10)).toBe(entry.until);
    }
  });
});
