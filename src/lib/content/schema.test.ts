import { toJsonSchema } from '@valibot/to-json-schema';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { briefingSchema } from '../briefing/schema';
import { schemas as ofDossier } from './schema';

const schemas = { ...ofDossier, briefing: briefingSchema };

/** The part of JSON Schema that the published schemas use. */
interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
  propertyNames?: Schema;
  additionalProperties?: boolean | Schema;
}

const KNOWN = [
  ...['$schema', 'type', 'const', 'enum', 'anyOf', 'pattern', 'minLength', 'maxLength', 'minimum'],
  ...['maximum', 'minItems', 'maxItems', 'items', 'required', 'properties', 'propertyNames'],
  'additionalProperties',
];

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function objectFaults(schema: Schema, value: object, path: string): string[] {
  const { required = [], properties = {}, additionalProperties: rest } = schema;
  const missing = required.filter((key) => !(key in value)).map((key) => `${path}.${key} missing`);
  const own = Object.entries(value).flatMap(([key, item]) => {
    const known = properties[key] ?? (typeof rest === 'object' ? rest : undefined);
    if (known !== undefined) return faults(known, item, `${path}.${key}`);
    return rest === false ? [`${path}.${key} unknown`] : [];
  });
  return [...missing, ...own];
}

/** Where a value does not fit a schema, read by the letter of JSON Schema. */
function faults(schema: Schema, value: unknown, path = '$'): string[] {
  const strange = Object.keys(schema).filter((key) => !KNOWN.includes(key));
  if (strange.length > 0) throw new Error(`${path}: this test cannot read ${strange.join(', ')}`);
  if (schema.anyOf?.every((one) => faults(one, value, path).length > 0)) return [`${path} anyOf`];
  const type = typeOf(value);
  const integer = schema.type === 'integer' && Number.isInteger(value);
  if (schema.type !== undefined && schema.type !== type && !integer) return [`${path} type`];
  if (schema.const !== undefined && schema.const !== value) return [`${path} const`];
  if (schema.enum?.includes(value) === false) return [`${path} enum`];
  if (typeof value === 'string') {
    const { minLength = 0, maxLength = Infinity, pattern = '' } = schema;
    const fits = value.length >= minLength && value.length <= maxLength;
    return fits && new RegExp(pattern, 'u').test(value) ? [] : [`${path} text`];
  }
  if (typeof value === 'number') {
    const { minimum = -Infinity, maximum = Infinity } = schema;
    return value >= minimum && value <= maximum ? [] : [`${path} range`];
  }
  if (Array.isArray(value)) {
    const { items = {}, minItems = 0, maxItems = Infinity } = schema;
    const own = value.flatMap((item, i) => faults(items, item, `${path}[${i}]`));
    if (value.length > maxItems) return [`${path} maxItems`, ...own];
    return value.length < minItems ? [`${path} minItems`, ...own] : own;
  }
  return typeof value === 'object' && value !== null ? objectFaults(schema, value, path) : [];
}

const published = (name: keyof typeof schemas) => toJsonSchema(schemas[name]) as Schema;
const file = (name: string): unknown =>
  JSON.parse(readFileSync(`static/dossiers/egypt-pakistan/${name}`, 'utf8'));

describe('the published JSON Schema', () => {
  it('of a dossier accepts the real one', () => {
    expect(faults(published('dossier'), file('dossier.json'))).toEqual([]);
  });

  it('of a translation accepts the real one', () => {
    expect(faults(published('translation'), file('translation.en.json'))).toEqual([]);
  });

  it('of a dossier requires every part of it', () => {
    const { required = [] } = published('dossier');
    expect([...required].sort()).toEqual(Object.keys(file('dossier.json') as object).sort());
  });

  it.each<[string, (dossier: { places: object[]; relations: object[]; format: string }) => void]>([
    ['$.format const', (d) => (d.format = 'dossier/2')],
    ['$.places[0].lon range', ({ places: [p] }) => Object.assign(p ?? {}, { lon: 181 })],
    ['$.places[0].lat range', ({ places: [p] }) => Object.assign(p ?? {}, { lat: -91 })],
    ['$.places[0].flag unknown', ({ places: [p] }) => Object.assign(p ?? {}, { flag: 1 })],
    ['$.relations[0].kind enum', ({ relations: [r] }) => Object.assign(r ?? {}, { kind: 'x' })],
    ['$.relations[0].from minItems', ({ relations: [r] }) => Object.assign(r ?? {}, { from: [] })],
    ['$.relations[0].id text', ({ relations: [r] }) => Object.assign(r ?? {}, { id: 'A b' })],
    ['$.relations[0].cue missing', ({ relations: [r] }) => delete (r as { cue?: string }).cue],
  ])('of a dossier refuses %s', (fault, change) => {
    const dossier = file('dossier.json') as Parameters<typeof change>[0];
    change(dossier);
    expect(faults(published('dossier'), dossier)).toEqual([fault]);
  });

  it.each<[string, object]>([
    ['$.steps[0].text missing', { text: undefined }],
    ['$.steps[0].id text', { id: 'Two words' }],
    ['$.steps[0].seconds range', { seconds: 0 }],
    ['$.steps[0].view.from unknown', { view: { from: 'step 2' } }],
    ['$.steps[0].view.passages maxItems', { view: { passages: ['a', 'b', 'c'] } }],
  ])('of a briefing accepts steps with a view and refuses %s', (fault, own) => {
    const words = { ar: 'نص', en: 'text' };
    const step = { id: 'one', title: words, text: words, notes: { ar: '', en: '' }, view: {} };
    const briefing = (change: object) =>
      JSON.parse(JSON.stringify({ title: words, steps: [{ ...step, ...change }] })) as unknown;
    expect(faults(published('briefing'), briefing({ seconds: 60, hidden: true }))).toEqual([]);
    expect(faults(published('briefing'), briefing(own))).toEqual([fault]);
  });
});
