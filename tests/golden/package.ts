import { strFromU8, unzipSync } from 'fflate';
import { posix } from 'node:path';
import { allOf, parseXml, type Element } from './xml';

/** A file of Office Open XML, opened: its parts, and what is wrong with how they hang together. */
export interface Package {
  files: Record<string, Uint8Array>;
  /** The parts that are XML, by path. */
  parts: Map<string, Element>;
  faults: string[];
}

interface Relation {
  id: string;
  type: string;
  target: string;
  external: boolean;
}

/** The path of a part's relations. */
const relsOf = (path: string) =>
  posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);

/** What a part refers to; paths are from the root of the package. */
export function relationsOf({ parts }: Pick<Package, 'parts'>, path: string): Relation[] {
  const rels = parts.get(relsOf(path));
  return (rels?.children ?? []).map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    const external = TargetMode === 'External';
    const target = external ? Target : posix.join(posix.dirname(path), Target);
    return { id: Id, type: Type.split('/').at(-1) ?? '', target, external };
  });
}

function typeFaults({ files, parts }: Pick<Package, 'files' | 'parts'>): string[] {
  const types = parts.get('[Content_Types].xml')?.children ?? [];
  const of = (name: string, key: string) =>
    types.filter((one) => one.name === name).map((one) => one.attributes[key] ?? '');
  const [extensions, overrides] = [of('Default', 'Extension'), of('Override', 'PartName')];
  const twice = [...extensions, ...overrides].filter((one, i, all) => all.indexOf(one) !== i);
  const untyped = Object.keys(files).filter(
    (path) =>
      path !== '[Content_Types].xml' &&
      !overrides.includes(`/${path}`) &&
      !extensions.includes(path.split('.').at(-1) ?? ''),
  );
  return [
    ...twice.map((one) => `the type of ${one} is given twice`),
    ...untyped.map((path) => `${path} has no type`),
    ...overrides.filter((one) => !(one.slice(1) in files)).map((one) => `${one} is not there`),
  ];
}

function relationFaults(own: Pick<Package, 'files' | 'parts'>): string[] {
  return [...own.parts].flatMap(([path, root]) => {
    const relations = relationsOf(own, path);
    const ids = relations.map(({ id }) => id);
    const used = allOf(root).flatMap(({ attributes }) =>
      ['r:id', 'r:embed', 'r:link'].flatMap((name) => attributes[name] ?? []),
    );
    const missing = relations.filter((one) => !one.external && !(one.target in own.files));
    return [
      ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${path} has ${id} twice`),
      ...used.filter((id) => !ids.includes(id)).map((id) => `${path} uses ${id} in vain`),
      ...missing.map(({ target }) => `${path} refers to ${target}, which is not there`),
    ];
  });
}

function shapeFaults(parts: Package['parts']): string[] {
  return [...parts].flatMap(([path, root]) => {
    const ids = allOf(root)
      .filter(({ name }) => name === 'p:cNvPr')
      .map(({ attributes }) => attributes['id'] ?? '');
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    const odd = ids.filter((id) => !/^[1-9]\d*$/.test(id));
    return [...twice, ...odd].map((id) => `${path}: the shape id ${id} is not one of its own`);
  });
}

function parsed(path: string, bytes: Uint8Array | undefined): Element {
  const text = bytes === undefined ? '' : strFromU8(bytes);
  try {
    return parseXml(text.replace(/^<\?xml[^?]*\?>/, '').trim());
  } catch (error) {
    throw new Error(`${path} is not well formed`, { cause: error });
  }
}

/**
 * Opens a package and checks what every program that reads it relies on.
 * @throws Error when a part is not well-formed XML
 */
export function openPackage(bytes: Uint8Array): Package {
  const files = unzipSync(bytes);
  const paths = Object.keys(files).filter((path) => /\.(xml|rels)$/.test(path));
  const parts = new Map(paths.map((path) => [path, parsed(path, files[path])]));
  const own = { files, parts };
  return { ...own, faults: [...typeFaults(own), ...relationFaults(own), ...shapeFaults(parts)] };
}
