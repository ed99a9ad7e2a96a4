// @ts-check

/** @typedef {import('./accepted-advisories.mjs').Accepted} Accepted */

/**
 * @typedef {object} Advisory one thing that is known to be wrong with one package
 * @property {string} id its name in the database of advisories, `GHSA-…`
 * @property {string} package
 * @property {string} severity `info`, `low`, `moderate`, `high` or `critical`
 * @property {string} range the versions it is about
 * @property {string} title
 * @property {string[]} folders where the package is installed, as the lock file names them
 */
/**
 * What `npm audit` came to: what it found, or why it was not answered, or why it cannot be judged.
 * @typedef {{ found: Advisory[] } | { unanswered: string } | { fault: string }} Answer
 */
/** @typedef {{ ok: boolean, note: string, output: string }} Verdict */

/** The part of `npm audit --json` that is read here; npm 7 and later write version 2. */
/** @typedef {{ source: number, title: string, url: string, severity: string, range: string }} Via */
/** @typedef {{ nodes: string[], via: (string | Via)[] }} Vulnerability */
/**
 * @typedef {object} Report
 * @property {number} [auditReportVersion]
 * @property {Record<string, Vulnerability>} [vulnerabilities] by the package's name
 * @property {string} [message] why the registry gave no answer
 * @property {{ code?: string, summary?: string }} [error]
 */

/** Below what is worth an hour: it is counted, and waits for the next update. */
const MINOR = ['info', 'low'];

/** npm's message in a line, without the address it asked. @param {string} message */
function plainReason(message) {
  const reason = /\breason: (.*)/.exec(message)?.[1] ?? message.split(' - ')[0] ?? message;
  return `no advisories from the registry (${reason})`;
}

/**
 * A package that only needs a vulnerable one has names in `via`: the advisory is listed with the one
 * it is about.
 * @param {Record<string, Vulnerability>} vulnerabilities @returns {Advisory[]}
 */
function advisoriesIn(vulnerabilities) {
  return Object.entries(vulnerabilities).flatMap(([name, { via, nodes }]) =>
    via.flatMap((one) => {
      if (typeof one === 'string') return [];
      const { severity, range, title } = one;
      const id = /GHSA(-\w+)+/.exec(one.url)?.[0] ?? String(one.source);
      return [{ id, package: name, severity, range, title, folders: nodes }];
    }),
  );
}

/**
 * The report, whatever stands around it: Node's warnings about npm itself come by the same way.
 * @param {string} text @returns {Report | undefined}
 */
function parse(text) {
  try {
    return JSON.parse(/\{.*\}/s.exec(text)?.[0] ?? '');
  } catch {
    return undefined;
  }
}

/**
 * Reads what `npm audit --json` printed. That nobody answered is told apart from what is wrong here,
 * such as a lock file that is missing: the one is no news about the packages, the other must not pass.
 * @param {string} text @returns {Answer}
 */
export function readAudit(text) {
  const report = parse(text);
  if (report === undefined) return { fault: `npm audit printed no JSON:\n${text}` };
  if (report.message !== undefined) return { unanswered: plainReason(report.message) };
  if (report.error !== undefined) {
    const { code = 'no code', summary = '' } = report.error;
    return { fault: `npm audit stopped with ${code}: ${summary}` };
  }
  const { auditReportVersion: version, vulnerabilities } = report;
  if (version !== 2 || vulnerabilities === undefined)
    return { fault: `npm audit reports in a form not known here: version ${version ?? 'unnamed'}` };
  const found = advisoriesIn(vulnerabilities);
  if (found.length === 0 && Object.keys(vulnerabilities).length > 0)
    return { fault: 'npm audit names packages, but no advisory against them' };
  return { found };
}

/** @param {Advisory} advisory @param {boolean} shipped */
function describe({ id, package: name, severity, range, title, folders }, shipped) {
  const use = shipped ? 'reaches readers' : 'a tool';
  return `${severity}: ${name} ${range} (${use}): ${title}\n  ${id}, in ${folders.join(', ')}`;
}

/** @param {Advisory} advisory @param {Accepted} entry */
const matches = (advisory, entry) => entry.id === advisory.id && entry.package === advisory.package;

/** @param {string} what @param {string[]} items */
const listed = (what, items) => (items.length > 0 ? [`${what} ${items.join(', ')}`] : []);

/** @param {{ id: string, package: string }} one */
const named = (one) => `${one.id} (${one.package})`;

/**
 * What was found, beside what is accepted on the given day.
 * @param {Advisory[]} found @param {readonly Accepted[]} accepted @param {string} today
 */
function compare(found, accepted, today) {
  const minor = found.filter(({ severity }) => MINOR.includes(severity));
  const known = (/** @type {Advisory} */ one) => accepted.some((entry) => matches(one, entry));
  const live = accepted.filter((entry) => today <= entry.until);
  const needed = live.filter((entry) => found.some((one) => matches(one, entry)));
  return {
    minor,
    open: found.filter((one) => !minor.includes(one) && !known(one)),
    needed,
    stale: live.filter((entry) => !needed.includes(entry)),
    // Said once, as an entry to decide anew, and not again as an advisory.
    expired: accepted.filter((entry) => !live.includes(entry)),
  };
}

/**
 * Whether what was found may stay. Of what reaches readers and of tools the same is asked: a tool runs
 * on the machines of those who build what readers get.
 * @param {Advisory[]} found @param {readonly Accepted[]} accepted
 * @param {string} today as `2027-01-31`
 * @param {ReadonlySet<string>} shipped folders of the packages that reach readers
 * @returns {Verdict}
 */
export function judge(found, accepted, today, shipped) {
  const { minor, open, needed, stale, expired } = compare(found, accepted, today);
  const reaches = (/** @type {Advisory} */ one) => one.folders.some((path) => shipped.has(path));
  const faults = [
    ...open.map((one) => describe(one, reaches(one))),
    ...expired.map((entry) => `${named(entry)} was accepted until ${entry.until}: ${entry.reason}`),
  ];
  const readers = open.filter(reaches).length;
  const note = [
    `${readers} against what reaches readers, ${open.length - readers} against tools`,
    ...listed('minor', minor.map(named)),
    ...listed('accepted', needed.map(named)),
    ...listed('past their date', expired.map(named)),
    ...listed('accepted without need', stale.map(named)),
  ];
  return { ok: faults.length === 0, note: note.join('; '), output: faults.join('\n') };
}
