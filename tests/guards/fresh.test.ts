import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** Everything that a script imports as it starts, in turn; what it imports later is not followed. */
function imported(file: string, found = new Set<string>()): Set<string> {
  const source = readFileSync(file, 'utf8');
  for (const [, name = ''] of source.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)'/gm)) {
    const path = name.startsWith('.') ? join(dirname(file), name) : name;
    if (found.has(path)) continue;
    found.add(path);
    if (name.startsWith('.')) imported(path, found);
  }
  return found;
}

it.each(['lib/test', 'lib/start', 'serve'])(
  'scripts/%s.mjs starts in a fresh clone, where no package is installed',
  (name) => {
    const all = [...imported(`scripts/${name}.mjs`)];
    expect(all.length).toBeGreaterThan(3);
    expect(all.filter((one) => !/^(node:|scripts\/)/.test(one))).toEqual([]);
  },
);
